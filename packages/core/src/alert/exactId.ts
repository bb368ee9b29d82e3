/** 2^63 − 1: Rubin's ids are signed 64-bit integers (alert_packet's Avro type `long`). */
export const MAX_ID = 9223372036854775807n;

/**
 * The digits of an id as a server or a file wrote it; `undefined` when they can't be trusted.
 *
 * A plain integer from 0 to 2^63 − 1 is exact. So is `12.0`, up to 2^53 − 1: pandas writes a column of integers
 * like this when some rows lack the value, and float64 holds these integers exactly. Above, a decimal point
 * means that the last digits are lost, as an exponent does at any size.
 *
 * @param text - One number, without blanks around it.
 */
export function exactId(text: string): string | undefined {
	const parts = /^(0|[1-9]\d{0,18})(\.0+)?$/.exec(text);
	if (!parts) return undefined;
	const [, digits, fraction] = parts;
	const isExact = fraction
		? Number.isSafeInteger(Number(digits))
		: digits.length < 19 || BigInt(digits) <= MAX_ID;
	return isExact ? digits : undefined;
}

/**
 * Why an id can't be trusted, as the end of a sentence: "is written with an exponent, …". For text that
 * `exactId` refuses.
 */
export function whyNotExact(text: string): string {
	if (/^[-−]/.test(text)) return 'is negative, and IDs are not';
	if (/^\d+(?:[.,]\d*)?e[+-]?\d+$/i.test(text)) {
		return 'has an exponent, so its last digits are lost';
	}
	if (/^\d*[.,]\d*$/.test(text) && text.length > 1) {
		return 'has a decimal point: it was a floating-point number, which has at most 16 digits';
	}
	if (/^\d+$/.test(text)) {
		return text.startsWith('0') ? 'starts with a zero' : 'is larger than any 64-bit ID';
	}
	return 'is not a number';
}

/**
 * Whether an id shows signs of having been a JavaScript number: it is above 2^53 and is exactly what JavaScript
 * prints for a float64. A true 18-digit id does so once in about 32 (the spacing of float64 there), a rounded
 * one always. So this is a hint for error texts, never a reason to refuse an id.
 */
export function looksRounded(id: string): boolean {
	const number = Number(id);
	return !Number.isSafeInteger(number) && String(number) === id;
}

/**
 * Advice for ids that were not found and look rounded; empty when none does. `parseId` refuses ids that came
 * as numbers; this is for those that have become text again, e.g. in a web address or typed by hand.
 */
export function adviceOnRounded(...ids: readonly string[]): string {
	const rounded = ids.filter(looksRounded);
	if (rounded.length === 0) return '';
	const which = ids.length === 1 ? 'This one' : rounded.join(', ');
	const verb = rounded.length === 1 ? 'looks' : 'look';
	return `${which} ${verb} rounded: IDs lose their last digits when they are stored as numbers. Keep IDs as text.`;
}
