import { CARD_LENGTH } from './parseCard';

const SPACE = 0x20;
const QUOTE = 0x27;
const SLASH = 0x2f;

/**
 * The value of a card that holds nothing but a short whole number, as all structural keywords do; read
 * without making a string, which halves the time of a whole file. `undefined`: use `parseCard`.
 *
 * @param card - First byte of the card.
 */
export function plainInteger(bytes: Uint8Array, card: number): number | undefined {
	const end = card + CARD_LENGTH;
	let at = valueStart(bytes, card);
	if (at === undefined) return undefined;
	const negative = bytes[at] === 0x2d;
	if (negative) at++;
	const first = at;
	let value = 0;
	for (; at < end && bytes[at] >= 0x30 && bytes[at] <= 0x39; at++) {
		value = value * 10 + bytes[at] - 0x30;
	}
	if (at === first || at - first > 15 || !endsAt(bytes, at, end)) return undefined;
	return negative ? -value : value;
}

/**
 * The value of a card that holds nothing but a number with digits, sign, point and `E`; the same as by
 * `parseCard` without its regular expressions. `undefined`: use that.
 */
export function plainNumber(bytes: Uint8Array, card: number): number | undefined {
	const end = card + CARD_LENGTH;
	let at = valueStart(bytes, card);
	if (at === undefined) return undefined;
	let digits = '';
	for (; at < end && isOfNumber(bytes[at]); at++) digits += String.fromCharCode(bytes[at]);
	if (digits === '' || !endsAt(bytes, at, end)) return undefined;
	const value = Number(digits);
	return Number.isFinite(value) ? value : undefined;
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

/** 0 to 9, +, -, point, E, e. */
function isOfNumber(byte: number): boolean {
	if (byte >= 0x30 && byte <= 0x39) return true;
	return byte === 0x2e || byte === 0x2b || byte === 0x2d || byte === 0x45 || byte === 0x65;
}
