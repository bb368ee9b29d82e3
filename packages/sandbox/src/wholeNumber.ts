/**
 * Reads an option that is a whole number.
 *
 * @param most - The largest that makes sense.
 * @throws Error with a sentence that names the option.
 */
export function wholeNumber(option: string, text: string, most: number): number {
	const value = Number(text);
	if (/^\d+$/.test(text) && value <= most) return value;
	throw new Error(`${option} must be a whole number from 0 to ${most}, not "${text}".`);
}
