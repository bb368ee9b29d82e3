import type { CellValue } from './Row';

/**
 * `null` for every missing value that Fink serves: `null`, an absent key, `NaN`, `""`, `"nan"` (text and boolean
 * columns that only some rows lack: pandas 2) and `"Fail"`, `"Fail 504"` (a cross-match service that was down).
 * Other text is returned unchanged.
 *
 * `0` and `"0"` are kept: in `r:ssObjectId`, `r:parentDiaSourceId` and `r:diaObjectId` zero has a meaning (not a
 * Solar System object, not deblended, an asteroid alert). So are scores of `-1`. `simplifyAlert` leaves those out.
 */
export function cleanCell(value: CellValue | undefined): CellValue {
	if (value === undefined || value === null) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string') return value;
	return MISSING_TEXT.test(value.trim()) ? null : value;
}

/**
 * A cell of a catalog: `null` also for the placeholders that catalogs write for missing values, such as −99,
 * "None" or "--".
 */
export function cleanCatalogCell(value: CellValue | undefined): CellValue {
	const clean = cleanCell(value);
	return MISSING_IN_CATALOGS.test(String(clean).trim()) ? null : clean;
}

/** −99, −999, … with any decimals of 0 or 9; words for a missing value. */
const MISSING_IN_CATALOGS =
	/^(?:-9{2,}(?:\.[09]*)?|-{1,3}|null|none|n\/?a|na|unknown|unclassified|undefined|\?)$/i;

const MISSING_TEXT = /^(?:nan|fail(?:[\s:][^]*)?)?$/i;
