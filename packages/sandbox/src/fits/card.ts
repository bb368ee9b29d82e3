import { formatPythonFloat } from '../python';

/** A header card without its padding, at most 80 characters of printable ASCII. */
export type Card = string;

/** `T` or `F` in column 30 (FITS standard 4.0, section 4.2.2). */
export function logicalCard(keyword: string, value: boolean, comment?: string): Card {
	return card(keyword, (value ? 'T' : 'F').padStart(20), comment);
}

/** A whole number, right-aligned in columns 11 to 30. */
export function integerCard(keyword: string, value: number, comment?: string): Card {
	return card(keyword, String(value).padStart(20), comment);
}

/** A real number as astropy writes it, right-aligned in columns 11 to 30. */
export function realCard(keyword: string, value: number, comment?: string): Card {
	return card(keyword, formatReal(value).padStart(20), comment);
}

/** Text in quotes, at least 8 characters wide; padded to column 30 only when a comment follows. */
export function textCard(keyword: string, value: string, comment?: string): Card {
	const quoted = `'${value.replace(/'/g, "''").padEnd(8)}'`;
	return card(keyword, comment === undefined ? quoted : quoted.padEnd(20), comment);
}

function card(keyword: string, value: string, comment?: string): Card {
	return `${keyword.padEnd(8)}= ${value}${comment === undefined ? '' : ` / ${comment}`}`;
}

/**
 * A float as astropy's `Card` writes it: Python's shortest digits, capital E, cut to 20 characters.
 *
 * @param value - A finite number.
 * @see astropy/io/fits/card.py, `_format_float`
 */
export function formatReal(value: number): string {
	const [digits, exponent] = formatPythonFloat(value).split('e');
	const tail = exponent === undefined ? '' : `E${exponent}`;
	return digits.slice(0, 20 - tail.length) + tail;
}
