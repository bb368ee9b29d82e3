import { canonicalCodes, codeLengths } from './huffman';

/** Order in which the lengths of the code-length code are stored (RFC 1951, 3.2.7). */
const STORED_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** One piece of a dynamic block's header: a value and its number of bits. */
export type HeaderField = readonly [value: number, bits: number];

/**
 * The head of a dynamic Huffman block after its three type bits (RFC 1951, 3.2.7).
 *
 * @param lengths - Bits per literal/length symbol (257 to 286 of them).
 * @param distanceLengths - Bits per distance symbol.
 */
export function codeTable(lengths: Uint8Array, distanceLengths: Uint8Array): HeaderField[] {
	const steps = lengthSteps(lengths, distanceLengths);
	const counts = new Uint32Array(19);
	for (const { symbol } of steps) counts[symbol]++;
	const bits = codeLengths(counts, 7);
	const codes = canonicalCodes(bits);
	let stored = STORED_ORDER.length;
	while (stored > 4 && bits[STORED_ORDER[stored - 1]] === 0) stored--;
	const fields: HeaderField[] = [
		[lengths.length - 257, 5],
		[distanceLengths.length - 1, 5],
		[stored - 4, 4],
	];
	for (let i = 0; i < stored; i++) fields.push([bits[STORED_ORDER[i]], 3]);
	for (const { symbol, extra, extraBits } of steps) {
		fields.push([codes[symbol], bits[symbol]]);
		if (extraBits) fields.push([extra, extraBits]);
	}
	return fields;
}

interface LengthStep {
	readonly symbol: number;
	readonly extra: number;
	readonly extraBits: number;
}

/** Code lengths with repeats: 16 repeats the last one, 17 and 18 are zeros (RFC 1951, 3.2.7). */
function lengthSteps(literals: Uint8Array, distances: Uint8Array): LengthStep[] {
	const lengths = new Uint8Array(literals.length + distances.length);
	lengths.set(literals);
	lengths.set(distances, literals.length);
	const steps: LengthStep[] = [];
	for (let at = 0; at < lengths.length; ) {
		const value = lengths[at];
		let same = 1;
		while (lengths[at + same] === value) same++;
		if (value === 0 && same >= 3) {
			same = Math.min(same, 138);
			if (same > 10) steps.push({ symbol: 18, extra: same - 11, extraBits: 7 });
			else steps.push({ symbol: 17, extra: same - 3, extraBits: 3 });
		} else if (at > 0 && lengths[at - 1] === value && same >= 3) {
			same = Math.min(same, 6);
			steps.push({ symbol: 16, extra: same - 3, extraBits: 2 });
		} else {
			same = 1;
			steps.push({ symbol: value, extra: 0, extraBits: 0 });
		}
		at += same;
	}
	return steps;
}
