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
 * C's `%.16G`, with `.0` added to whole numbers: what astropy's `Card` writes for a float.
 *
 * @param value - A finite number.
 */
export function formatReal(value: number): string {
	if (value === 0) return '0.0';
	const [mantissa, exponentText] = value.toExponential(15).split('e');
	const exponent = Number(exponentText);
	if (exponent < -4 || exponent >= 16) {
		const sign = exponent < 0 ? '-' : '+';
		return `${trimZeros(mantissa)}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
	}
	const fixed = trimZeros(value.toFixed(Math.min(100, Math.max(0, 15 - exponent))));
	return fixed.includes('.') ? fixed : `${fixed}.0`;
}

function trimZeros(digits: string): string {
	return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
