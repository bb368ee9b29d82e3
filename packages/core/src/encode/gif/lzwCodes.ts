/** Codes of GIF's LZW grow to this many bits (GIF89a, appendix F). */
const MAX_CODE = 12;
/** Slots of the string table: twice the strings, a power of two. */
const SLOTS = 8192;

/**
 * The pixels of one GIF frame as LZW codes, packed from the lowest bit up (GIF89a, appendix F).
 *
 * @param indices - Palette indices below `2 ** codeSize`.
 * @param codeSize - Bits of one index, at least 2.
 */
export function lzwCodes(indices: Uint8Array, codeSize: number): Uint8Array {
	const clearCode = 1 << codeSize;
	const endCode = clearCode + 1;
	const strings = new Int32Array(SLOTS).fill(-1);
	const stringCodes = new Uint16Array(SLOTS);
	let packed = new Uint8Array(indices.length + 64);
	let at = 0;
	let pending = 0;
	let pendingBits = 0;
	let codeBits = codeSize + 1;
	let nextCode = endCode + 1;

	const put = (code: number): void => {
		pending |= code << pendingBits;
		pendingBits += codeBits;
		while (pendingBits >= 8) {
			if (at === packed.length) packed = grown(packed);
			packed[at++] = pending;
			pending >>>= 8;
			pendingBits -= 8;
		}
	};

	put(clearCode);
	let prefix = indices[0];
	for (let i = 1; i < indices.length; i++) {
		const string = (prefix << 8) | indices[i];
		let slot = Math.imul(string, 0x9e3779b1) >>> 19;
		while (strings[slot] >= 0 && strings[slot] !== string) slot = (slot + 1) & (SLOTS - 1);
		if (strings[slot] === string) {
			prefix = stringCodes[slot];
			continue;
		}
		put(prefix);
		prefix = indices[i];
		if (nextCode === 1 << MAX_CODE) {
			put(clearCode);
			strings.fill(-1);
			nextCode = endCode + 1;
			codeBits = codeSize + 1;
			continue;
		}
		if (nextCode === 1 << codeBits) codeBits++;
		strings[slot] = string;
		stringCodes[slot] = nextCode++;
	}
	put(prefix);
	if (nextCode === 1 << codeBits && codeBits < MAX_CODE) codeBits++;
	put(endCode);
	if (pendingBits > 0) {
		if (at === packed.length) packed = grown(packed);
		packed[at++] = pending;
	}
	return packed.subarray(0, at);
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(bytes.length * 2);
	larger.set(bytes);
	return larger;
}
