/** Gives up after that; a hang takes long to check. */
const MAX_MS = 15_000;

/**
 * A smaller input that fails in the same way: parts are cut out, then blanked, from halves down to cards.
 *
 * @param stillFails - Whether an input breaks the same promise.
 */
export async function shrinkInput(
	bytes: Uint8Array,
	stillFails: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
	let best = bytes;
	const end = Date.now() + MAX_MS;
	for (const change of [withoutPart, withBlankPart]) {
		for (let length = best.length >> 1; length >= 8; length >>= 1) {
			for (let from = 0; from < best.length && Date.now() < end;) {
				const smaller = change(best, from, length);
				const isNew = smaller.some((byte, i) => byte !== best[i]) || smaller.length < best.length;
				if (isNew && (await stillFails(smaller))) best = smaller;
				else from += length;
				if (smaller.length === best.length && change === withBlankPart) from += length;
			}
		}
	}
	return best;
}

function withoutPart(bytes: Uint8Array, from: number, length: number): Uint8Array {
	return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + length)]);
}

function withBlankPart(bytes: Uint8Array, from: number, length: number): Uint8Array {
	return bytes.slice().fill(0x20, from, from + length);
}
