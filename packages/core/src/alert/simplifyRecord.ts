import { cleanCell } from './missingValue';
import { numericOf } from './cells';
import { ID_COLUMNS } from './idColumns';
import type { CellValue, Row } from './Row';

const IDS: readonly string[] = ID_COLUMNS;

/** Text that looks like a number and is none. */
const KEPT_AS_TEXT = /(^|_)(night|fullname|internalname|name|type|salt|version|designation)$/i;

/**
 * Any row, tidied: names without the family in front, text that holds a number as number (`/statistics`
 * and `/resolver` quote everything) except ids and names, without stand-ins for nothing.
 *
 * @returns Only what is present.
 */
export function simplifyRecord(row: Row): Record<string, CellValue> {
	const tidy: Record<string, CellValue> = {};
	for (const [column, value] of Object.entries(row)) {
		const name = column.replace(/^[rfv]:/, '');
		const clean = cleanCell(value);
		if (clean === null || name === 'salt') continue;
		const isText = IDS.includes(name) || KEPT_AS_TEXT.test(name) || typeof clean !== 'string';
		tidy[name] = isText ? clean : (numericOf(clean) ?? clean);
	}
	return tidy;
}
