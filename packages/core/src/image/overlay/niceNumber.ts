/** The greatest of 1, 2 and 5 times a power of ten that is not above a positive number. */
export function niceBelow(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
	const digit = [5, 2, 1].find((candidate) => candidate * power <= value * (1 + 1e-12));
	return (digit ?? 1) * power;
}

/** The one of 1, 2 and 5 times a power of ten whose ratio to a positive number is nearest to 1. */
export function niceNear(value: number): number {
	const below = niceBelow(value);
	const leading = Math.round(below / 10 ** Math.floor(Math.log10(below) + 1e-12));
	const above = below * (leading === 2 ? 2.5 : 2);
	return value / below <= above / value ? below : above;
}

/**
 * A number in as few digits as a step needs, with a true minus sign.
 *
 * @param step - Numbers that differ by this must look different; 1, 2 or 5 times a power of ten.
 */
export function formatToStep(value: number, step: number): string {
	const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
	const text = Math.abs(value).toFixed(Math.min(decimals, 20));
	return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A power of ten as text, e.g. `10⁵`. */
export function powerOfTen(exponent: number): string {
	const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
	return `10${Array.from(String(exponent), (sign) => (sign === '-' ? '⁻' : digits[Number(sign)])).join('')}`;
}
