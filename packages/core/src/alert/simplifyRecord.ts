import { numericOf } from './cells';
import { cleanCell } from './missingValue';
import { ID_COLUMNS, type CellValue, type Row } from './Row';

const IDS: readonly string[] = ID_COLUMNS;

/** Columns whose text may look like a number but is not one. */
const KEPT_AS_TEXT = /(^|_)(night|fullname|internalname|name|type|salt|version|designation)$/i;

/**
 * Any row, simplified: names without the family in front, text that holds a number as a number (`/statistics`
 * and `/resolver` quote everything) except ids and names, without placeholders for missing values.
 *
 * @returns Only the values that are present.
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
