import { ID_COLUMNS, cleanCell, exactId, whyNotExact } from '../../alert';
import { untrustedId } from '../checkIds';
import type { TableFormat } from '../endpoints';
import { parquetFooter } from './parquetFooter';
import { readCsv } from './readCsv';
import { readVotable } from './readVotable';

/** What a table file says of its ids. */
export interface FileIds {
	/** Number of rows, if the file has it. */
	readonly rows?: number;
	/** Every diaObjectId in the file; `undefined` where rows can't be read. */
	readonly diaObjectIds?: ReadonlySet<string>;
}

const ID_KEYS = ID_COLUMNS.flatMap((column) => [`r:${column}`, column]);

/**
 * Checks the ids of a table file, which is passed on unchanged.
 *
 * Every id of CSV and VOTable is read. For Parquet, whose rows are compressed, the types of the columns and the
 * greatest values in the footer are checked.
 *
 * @param pause - Awaited from time to time.
 * @throws {UnexpectedAnswerError} an id that can't be trusted, see `exactId`.
 */
export async function readFileIds(
	bytes: Uint8Array,
	format: TableFormat,
	pause: () => Promise<unknown>,
): Promise<FileIds> {
	if (format === 'parquet') return readFooter(bytes);
	const diaObjectIds = new Set<string>();
	const faults = new Map<string, { value: string; count: number }>();
	let rows = 0;
	let firstColumn: string | undefined;
	let namesObjects = false;
	const read = format === 'csv' ? readCsv : readVotable;
	await read(
		bytes,
		ID_KEYS,
		(column, text) => {
			firstColumn ??= column;
			if (column === firstColumn) rows++;
			namesObjects ||= column.endsWith('diaObjectId');
			if (cleanCell(text) === null) return;
			const id = exactId(text);
			if (id === undefined) {
				const { value, count } = faults.get(column) ?? { value: text, count: 0 };
				faults.set(column, { value, count: count + 1 });
			} else if (column.endsWith('diaObjectId')) diaObjectIds.add(id);
		},
		pause,
	);
	for (const [column, { value, count }] of faults) {
		const where = `in ${count.toLocaleString('en')} rows of ${rows.toLocaleString('en')}`;
		throw untrustedId(column, value, `${whyNotExact(value)} (${where})`);
	}
	return { diaObjectIds: namesObjects ? diaObjectIds : undefined };
}

function readFooter(bytes: Uint8Array): FileIds {
	const footer = parquetFooter(bytes);
	for (const { name, isFloat, greatest = Infinity } of footer?.columns ?? []) {
		if (!ID_KEYS.includes(name) || !isFloat || greatest < 2 ** 53) continue;
		const value = Number.isFinite(greatest)
			? greatest.toExponential()
			: 'as floating-point numbers';
		throw untrustedId(name, value, 'is stored as float64, which has at most 16 digits');
	}
	return { rows: footer?.rows };
}
