/** How large JSON is, and whether it is whole, before anything is made of it. */
export interface JsonSize {
	/** Objects and lists inside the outermost one: in a table its rows, and whatever stands inside cells. */
	rows: number;
	/** All values, keys not counted, give or take one for each object or list. */
	values: number;
	/** Members of the object that has most. */
	members: number;
	/** Position of the bracket that first goes deeper than allowed; −1 for none. */
	tooDeepAt: number;
	/** Whether the text ends inside an object, a list or a string. */
	isCut: boolean;
}

/** What is read on to; beyond any of it the counts so far are returned. */
export interface JsonLimits {
	readonly rows: number;
	readonly values: number;
	readonly members: number;
	/** Objects and lists inside each other. */
	readonly depth: number;
}

/** Bytes between two pauses: about 5 ms of work. */
const PIECE_BYTES = 1 << 21;

/**
 * Counts brackets and commas in the bytes of a JSON text, without recursion and without objects: what a hostile
 * or broken server sends must not fill the memory or the call stack. Takes a third of the time of `parseRows`.
 *
 * @param bytes - UTF-8. Of broken JSON the counts are as good as its quotes.
 * @param pause - Awaited after every 2 MiB.
 */
export async function measureJson(
	bytes: Uint8Array,
	limits: JsonLimits,
	pause: () => Promise<unknown>,
): Promise<JsonSize> {
	const size = { rows: -1, values: 1, members: 0, tooDeepAt: -1, isCut: false };
	const place: Place = { at: 0, level: 0, commas: new Float64Array(limits.depth + 1) };
	for (;;) {
		countPiece(bytes, Math.min(bytes.length, place.at + PIECE_BYTES), place, size);
		const { rows, values, members, tooDeepAt } = size;
		const isBeyond =
			tooDeepAt >= 0 || rows > limits.rows || values > limits.values || members > limits.members;
		if (isBeyond || place.at >= bytes.length) return size;
		await pause();
	}
}

interface Place {
	at: number;
	/** Open objects and lists. */
	level: number;
	/** Commas so far in the object or list of each level; −∞ in lists, whose length is not bounded. */
	readonly commas: Float64Array;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** `[` and `{`, `]` and `}` differ in this bit only. */
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Counts up to `end`, or somewhat further to the end of a string. */
function countPiece(bytes: Uint8Array, end: number, place: Place, size: JsonSize): void {
	const { commas } = place;
	let { at, level } = place;
	let { rows, values, members } = size;
	let isCut = false;
	for (; at < end; at++) {
		const byte = bytes[at];
		if (byte === COMMA) {
			values++;
			if (++commas[level] >= members) members = commas[level] + 1;
		} else if (byte === QUOTE) {
			at = closingQuote(bytes, at + 1);
			isCut = at >= bytes.length;
		} else if (byte > OPENING - CURLY - 1) {
			if ((byte | CURLY) === OPENING) {
				values++;
				rows++;
				if (++level >= commas.length) {
					size.tooDeepAt = at;
					break;
				}
				commas[level] = byte === OPENING ? 0 : -Infinity;
			} else if ((byte | CURLY) === CLOSING && level > 0) level--;
		}
	}
	place.at = at;
	place.level = level;
	size.rows = rows;
	size.values = values;
	size.members = members;
	size.isCut = isCut || level > 0;
}

/** Position of the quote that ends a string, or the length of the text. */
function closingQuote(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
	return Math.min(at, bytes.length);
}
