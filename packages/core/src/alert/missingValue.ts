import type { CellValue, Row } from './Row';

/**
 * One kind of "nothing" (`null`) for the many that Fink serves: `null`, an absent key, `NaN`, `""`,
 * `"nan"` (text and boolean columns missing in some rows only: pandas 2) and `"Fail"`, `"Fail 504"` (a
 * cross-match service that was down). Text is otherwise returned as it came.
 *
 * `0` and `"0"` are kept: in `r:ssObjectId`, `r:parentDiaSourceId` and `r:diaObjectId` zero says
 * something (not a Solar System object, not deblended, an asteroid alert); so are the scores `-1`.
 * `simplifyAlert` leaves those out.
 */
export function cleanCell(value: CellValue | undefined): CellValue {
	if (value === undefined || value === null) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string') return value;
	return MISSING_TEXT.test(value.trim()) ? null : value;
}

/**
 * A cell of a catalog: beside what `cleanCell` leaves out, the stand-ins for nothing that catalogs
 * write, such as −99, "None" or "--".
 */
export function cleanCatalogCell(value: CellValue | undefined): CellValue {
	const clean = cleanCell(value);
	return MISSING_IN_CATALOGS.test(String(clean).trim()) ? null : clean;
}

/** −99, −999, … with any decimals of 0 or 9; words for nothing. */
const MISSING_IN_CATALOGS =
	/^(?:-9{2,}(?:\.[09]*)?|-{1,3}|null|none|n\/?a|na|unknown|unclassified|undefined|\?)$/i;

const MISSING_TEXT = /^(?:nan|fail(?:[\s:][^]*)?)?$/i;

/**
 * `row` with every cell passed through `cleanCell`; `row` itself is not changed.
 *
 * @param row - As served.
 * @param columns - Keys that the result must have: those absent from `row` become `null` (Fink leaves out
 * requested columns that are missing in all rows). @default none beyond the row's own
 */
export function cleanRow(row: Row, columns: readonly string[] = []): Row {
	const clean: Row = {};
	for (const column in row) {
		if (column !== '__proto__') clean[column] = cleanCell(row[column]);
	}
	for (const column of columns) {
		if (!(column in clean)) clean[column] = null;
	}
	return clean;
}
