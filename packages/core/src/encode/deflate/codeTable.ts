import type { BitWriter } from './BitWriter';
import { canonicalCodes, codeLengths } from './huffman';

/** Order in which the lengths of the code-length code are stored (RFC 1951, 3.2.7). */
const STORED_ORDER = Uint8Array.of(
	...[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15],
);
/** Symbols of the code-length code. */
const SYMBOLS = 19;
/** Most lengths that a block has: literals, lengths and distances. */
const MOST_LENGTHS = 288 + 32;

/** The head of a dynamic Huffman block, ready to be written. */
export interface CodeTable {
	/** Its size in bits, without the block's three type bits. */
	readonly bits: number;
	readonly writeTo: (writer: BitWriter) => void;
}

/** Code lengths as steps: a symbol, and its extra bits. Filled anew by each call of {@link lengthSteps}. */
const steps = {
	symbols: new Uint8Array(MOST_LENGTHS),
	extras: new Uint8Array(MOST_LENGTHS),
	counts: new Uint32Array(SYMBOLS),
};
/** Extra bits of each symbol of the code-length code (RFC 1951, 3.2.7). */
const EXTRA_BITS = Uint8Array.of(...new Array<number>(16).fill(0), 2, 3, 7);

/**
 * The head of a dynamic Huffman block after its three type bits (RFC 1951, 3.2.7); to be written before the
 * next one is made.
 *
 * @param lengths - Bits per literal/length symbol (257 to 286 of them).
 * @param distanceLengths - Bits per distance symbol.
 */
export function codeTable(lengths: Uint8Array, distanceLengths: Uint8Array): CodeTable {
	const { symbols, extras, counts } = steps;
	const made = lengthSteps(lengths, distanceLengths);
	const sizes = codeLengths(counts, 7);
	const codes = canonicalCodes(sizes);
	let stored = STORED_ORDER.length;
	while (stored > 4 && sizes[STORED_ORDER[stored - 1]] === 0) stored--;
	let bits = 14 + 3 * stored;
	for (let symbol = 0; symbol < SYMBOLS; symbol++)
		bits += counts[symbol] * (sizes[symbol] + EXTRA_BITS[symbol]);
	return {
		bits,
		writeTo: (writer) => {
			writer.write(lengths.length - 257, 5);
			writer.write(distanceLengths.length - 1, 5);
			writer.write(stored - 4, 4);
			for (let i = 0; i < stored; i++) writer.write(sizes[STORED_ORDER[i]], 3);
			for (let i = 0; i < made; i++) {
				const symbol = symbols[i];
				writer.write(codes[symbol], sizes[symbol]);
				if (EXTRA_BITS[symbol]) writer.write(extras[i], EXTRA_BITS[symbol]);
			}
		},
	};
}

/**
 * Code lengths with repeats: 16 repeats the last one, 17 and 18 are zeros (RFC 1951, 3.2.7).
 *
 * @returns How many steps there are.
 */
function lengthSteps(literals: Uint8Array, distances: Uint8Array): number {
	const { symbols, extras, counts } = steps;
	counts.fill(0);
	const total = literals.length + distances.length;
	const lengthAt = (i: number) =>
		i < literals.length ? literals[i] : distances[i - literals.length];
	let made = 0;
	for (let at = 0; at < total; ) {
		const value = lengthAt(at);
		let same = 1;
		while (at + same < total && lengthAt(at + same) === value) same++;
		let symbol = value;
		let extra = 0;
		if (value === 0 && same >= 3) {
			same = Math.min(same, 138);
			symbol = same > 10 ? 18 : 17;
			extra = same - (same > 10 ? 11 : 3);
		} else if (at > 0 && lengthAt(at - 1) === value && same >= 3) {
			same = Math.min(same, 6);
			symbol = 16;
			extra = same - 3;
		} else {
			same = 1;
		}
		symbols[made] = symbol;
		extras[made++] = extra;
		counts[symbol]++;
		at += same;
	}
	return made;
}
