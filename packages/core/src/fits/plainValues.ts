import { CARD_LENGTH } from './parseCard';

const SPACE = 0x20;
const QUOTE = 0x27;
const SLASH = 0x2f;
const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const PLUS = 0x2b;
const TRUE = 0x54;
const FALSE = 0x46;

/**
 * The value of a card that holds nothing but a short whole number, as all structural keywords do; read
 * without making a string: a picture of a cutout takes a third less time (suite `pictures` of tools/bench, 30 × 30). `undefined`: use `parseCard`.
 *
 * @param card - First byte of the card.
 */
export function plainInteger(bytes: Uint8Array, card: number): number | undefined {
	const end = card + CARD_LENGTH;
	let at = valueStart(bytes, card);
	if (at === undefined) return undefined;
	const negative = bytes[at] === MINUS;
	if (negative) at++;
	const first = at;
	let value = 0;
	for (; at < end && isDigit(bytes[at]); at++) value = value * 10 + bytes[at] - ZERO;
	if (at === first || at - first > 15 || !endsAt(bytes, at, end)) return undefined;
	return negative ? -value : value;
}

/** Powers of ten that float64 holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Whole numbers with this many digits are exact in float64. */
const EXACT_DIGITS = 15;

/**
 * The value of a card that holds nothing but a number with digits, sign, point and `E`; the same as by
 * `parseCard` without its strings and regular expressions. `undefined`: use that.
 *
 * Up to 15 digits and a power of ten up to 22 are both exact in float64, so that one product or quotient of
 * them is rounded once, as reading the digits is.
 *
 * @see Clinger, "How to read floating point numbers accurately" (PLDI 1990), section 4
 */
export function plainNumber(bytes: Uint8Array, card: number): number | undefined {
	const end = card + CARD_LENGTH;
	let at = valueStart(bytes, card);
	if (at === undefined) return undefined;
	const negative = bytes[at] === MINUS;
	if (negative || bytes[at] === PLUS) at++;
	let whole = 0;
	let digits = 0;
	let decimals = 0;
	let pointAt = -1;
	for (; at < end; at++) {
		const byte = bytes[at];
		if (byte === POINT && pointAt < 0) pointAt = at;
		else if (isDigit(byte)) {
			whole = whole * 10 + byte - ZERO;
			digits++;
			if (pointAt >= 0) decimals++;
		} else break;
	}
	if (digits === 0 || digits > EXACT_DIGITS) return undefined;
	let exponent = 0;
	if (bytes[at] === 0x45 && at < end) {
		at++;
		const isBelow = bytes[at] === MINUS;
		if (isBelow || bytes[at] === PLUS) at++;
		const first = at;
		for (; at < end && isDigit(bytes[at]); at++) exponent = exponent * 10 + bytes[at] - ZERO;
		if (at === first || at - first > 3) return undefined;
		if (isBelow) exponent = -exponent;
	}
	if (!endsAt(bytes, at, end)) return undefined;
	const power = exponent - decimals;
	if (power < -22 || power > 22) return undefined;
	const value = power < 0 ? whole / EXACT_POWERS[-power] : whole * EXACT_POWERS[power];
	return negative ? -value : value;
}

/**
 * The value of a card that holds a text in printable ASCII without quotes inside, and is not continued; the
 * same as by `parseCard`. `undefined`: use that.
 */
export function plainText(bytes: Uint8Array, card: number): string | undefined {
	const end = card + CARD_LENGTH;
	const start = valueStart(bytes, card);
	if (start === undefined || bytes[start] !== QUOTE) return undefined;
	let close = start + 1;
	while (close < end && bytes[close] !== QUOTE) {
		if (bytes[close] < SPACE || bytes[close] > 0x7e) return undefined;
		close++;
	}
	if (close >= end - 1 || bytes[close + 1] === QUOTE) return undefined;
	let last = close - 1;
	while (last > start && bytes[last] === SPACE) last--;
	if (bytes[last] === 0x26) return undefined;
	let text = '';
	for (let at = start + 1; at <= last; at++) text += String.fromCharCode(bytes[at]);
	return text;
}

/** The value of a card that holds nothing but T or F; the same as by `parseCard`. `undefined`: use that. */
export function plainLogical(bytes: Uint8Array, card: number): boolean | undefined {
	const end = card + CARD_LENGTH;
	const at = valueStart(bytes, card);
	if (at === undefined || at === end || !endsAt(bytes, at + 1, end)) return undefined;
	if (bytes[at] === TRUE) return true;
	return bytes[at] === FALSE ? false : undefined;
}

/** Where the value begins after `= ` and spaces; undefined without that sign. */
function valueStart(bytes: Uint8Array, card: number): number | undefined {
	if (bytes[card + 8] !== 0x3d || bytes[card + 9] !== SPACE) return undefined;
	let at = card + 10;
	while (at < card + CARD_LENGTH && bytes[at] === SPACE) at++;
	return at;
}

/** Whether nothing follows but spaces and a comment. */
function endsAt(bytes: Uint8Array, at: number, end: number): boolean {
	while (at < end && bytes[at] === SPACE) at++;
	return at >= end || bytes[at] === SLASH;
}

function isDigit(byte: number): boolean {
	return byte >= ZERO && byte <= 0x39;
}
