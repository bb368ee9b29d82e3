import type { CellValue, Row as ServedRow } from '@fink/core';
import type { Row } from '@fink/sandbox';

/** A row of the simulated sky as it is after lossless reading: ids are text. */
export function servedRow(row: Row): ServedRow {
	return Object.fromEntries([...row].map(([name, cell]) => [name, asServed(cell)]));
}

function asServed(cell: unknown): CellValue {
	if (typeof cell === 'bigint') return String(cell);
	if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string')
		return cell;
	return null;
}
