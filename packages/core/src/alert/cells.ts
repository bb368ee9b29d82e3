import { cleanCell } from './missingValue';
import type { CellValue } from './Row';

/** Rounded to 3 decimals: milli-magnitudes are below the error of any alert. */
export function roundTo3(value: number | null | undefined): number | null {
	return value === null || value === undefined ? null : Math.round(value * 1000) / 1000;
}

/** An error rounded like its value, to 3 decimals; a smaller one keeps its first digit, so that it is not 0. */
export function roundErrorTo3(error: number | null): number | null {
	const rounded = roundTo3(error);
	return rounded === 0 && error !== null ? Number(error.toPrecision(1)) : rounded;
}

/** An id as text; `null` for a missing one and for 0, which means none. */
export function idOf(value: CellValue | undefined): string | null {
	const id = textOf(value);
	return id === '0' ? null : id;
}

/** Text; `null` for every missing value, see `cleanCell`. */
export function textOf(value: CellValue | undefined): string | null {
	const clean = cleanCell(value);
	return clean === null ? null : String(clean);
}

/** A finite number; text is not read, see `numericOf`. */
export function numberOf(value: CellValue | undefined): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A number, also from text: `/statistics` and `/resolver` quote every value, as do rows read from csv. */
export function numericOf(value: CellValue | undefined): number | null {
	if (typeof value === 'number') return numberOf(value);
	const text = textOf(value)?.trim();
	return text ? numberOf(Number(text)) : null;
}

/** A modified Julian date, also from text; 0 and negative numbers, such as −99, mean none. */
export function mjdOf(value: CellValue | undefined): number | null {
	const mjd = numericOf(value);
	return mjd !== null && mjd > 0 ? mjd : null;
}

/** A probability or a score, also from text; numbers outside 0 to 1, such as −1, mean none. */
export function probabilityOf(value: CellValue | undefined): number | null {
	const number = numericOf(value);
	return number !== null && number >= 0 && number <= 1 ? number : null;
}

/** A boolean, also from text: booleans become text when some rows lack the column, and `True` in csv. */
export function booleanOf(value: CellValue | undefined): boolean | null {
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	return text === 'true' ? true : text === 'false' ? false : null;
}
