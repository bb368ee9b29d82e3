import { keptArray } from '../../grid';
import { LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';

/** Tokens from here on are runs: `RUN_TOKEN + length`; below are literal bytes. */
export const RUN_TOKEN = 256;

/** Bytes as literals and runs; valid until the next call of {@link runTokens}. */
export interface RunTokens {
	/** Literal bytes below 256, runs of n bytes as 256 + n; only the first `count` mean anything. */
	readonly tokens: Uint16Array;
	readonly count: number;
	/** How often each token value occurs. */
	readonly counts: Uint32Array;
}

const keptTokens = keptArray((length) => new Uint16Array(length));
const counts = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);

/**
 * Splits bytes into literals and runs, where a run repeats what stands `distance` bytes before.
 *
 * The same search as zlib's Z_RLE, for any pixel size: one look back per byte, no hash chains.
 */
export function runTokens(bytes: Uint8Array, distance: number): RunTokens {
	const size = bytes.length;
	const tokens = keptTokens(size);
	counts.fill(0);
	let made = 0;
	let at = 0;
	for (; at < distance && at < size; at++) {
		counts[bytes[at]]++;
		tokens[made++] = bytes[at];
	}
	while (at < size) {
		const byte = bytes[at];
		if (byte === bytes[at - distance]) {
			const end = Math.min(at + LONGEST_RUN, size);
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
	return { tokens, count: made, counts };
}
