import { keptArray } from '../../grid';
import { NO_KNOWN_ZEROS, type KnownZeros } from './KnownZeros';
import { addRun } from './addRun';
import { LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';
import { RUN_TOKEN, type Tokens } from './Tokens';

const keptTokens = keptArray((length) => new Uint16Array(length));
const counts = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);

/**
 * Splits bytes into literals and runs, where a run repeats what stands `distance` bytes before.
 *
 * The same search as zlib's Z_RLE, for any pixel size: one look back per byte, no hash chains.
 *
 * @param bytes - The last pixel of each known row of zeros is written.
 */
export function runTokens(
	bytes: Uint8Array,
	distance: number,
	{ stride, zeroRows }: KnownZeros = NO_KNOWN_ZEROS,
): Tokens {
	const tokens = keptTokens(bytes.length);
	counts.fill(0);
	let made = 0;
	let from = 0;
	for (let row = 0; row < zeroRows.length; row++) {
		if (!zeroRows[row]) continue;
		const zerosAt = row * stride + 1;
		made = addTokens(tokens, made, bytes, from, zerosAt, distance);
		const isShort = stride - 1 < distance + SHORTEST_RUN;
		const literals = isShort ? stride - 1 : distance;
		for (let i = 0; i < literals; i++) tokens[made++] = 0;
		counts[0] += literals;
		made = addRun(tokens, made, counts, stride - 1 - literals);
		from = (row + 1) * stride;
		// What the next row looks back at must be there, whatever an earlier picture left.
		bytes.fill(0, Math.max(zerosAt, from - distance), from);
	}
	made = addTokens(tokens, made, bytes, from, bytes.length, distance);
	return { tokens, count: made, counts };
}

/** Adds the tokens of the bytes from `from` to `to`. @returns How many tokens there are. */
function addTokens(
	tokens: Uint16Array,
	count: number,
	bytes: Uint8Array,
	from: number,
	to: number,
	distance: number,
): number {
	let made = count;
	let at = from;
	for (; at < distance && at < to; at++) {
		counts[bytes[at]]++;
		tokens[made++] = bytes[at];
	}
	while (at < to) {
		const byte = bytes[at];
		if (byte === bytes[at - distance]) {
			const end = Math.min(at + LONGEST_RUN, to);
			let next = at + 1;
			while (next < end && bytes[next] === bytes[next - distance]) next++;
			if (next - at >= SHORTEST_RUN) {
				counts[RUN_TOKEN + next - at]++;
				tokens[made++] = RUN_TOKEN + next - at;
				at = next;
				continue;
			}
		}
		counts[byte]++;
		tokens[made++] = byte;
		at++;
	}
	return made;
}
