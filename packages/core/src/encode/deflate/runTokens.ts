import { LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';

/** Tokens from here on are runs: `RUN_TOKEN + length`; below are literal bytes. */
export const RUN_TOKEN = 256;

/** Bytes as literals and runs. */
export interface RunTokens {
	/** Literal bytes below 256, runs of n bytes as 256 + n. */
	readonly tokens: Uint16Array;
	/** How often each token value occurs. */
	readonly counts: Uint32Array;
}

/**
 * Splits bytes into literals and runs, where a run repeats what stands `distance` bytes before.
 *
 * The same search as zlib's Z_RLE, for any pixel size: one look back per byte, no hash chains.
 */
export function runTokens(bytes: Uint8Array, distance: number): RunTokens {
	const tokens = new Uint16Array(bytes.length);
	const counts = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);
	const size = bytes.length;
	let made = 0;
	let at = 0;
	while (at < size) {
		const byte = bytes[at];
		if (at >= distance && byte === bytes[at - distance]) {
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
	return { tokens: tokens.subarray(0, made), counts };
}
