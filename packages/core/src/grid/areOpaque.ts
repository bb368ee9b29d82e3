const word = new Int32Array(1);
const wordBytes = new Uint8Array(word.buffer);

/**
 * Whether pixels, taken as words of R, G, B, A in memory, are all opaque; four at a time.
 *
 * @param from - Index of the first one. @param to - Index after the last one.
 */
export function areOpaque(pixels: Int32Array, from: number, to: number): boolean {
	let all = -1;
	let at = from;
	for (; at + 4 <= to; at += 4)
		all &= pixels[at] & pixels[at + 1] & pixels[at + 2] & pixels[at + 3];
	for (; at < to; at++) all &= pixels[at];
	word[0] = all;
	return wordBytes[3] === 255;
}

/** Whether pixels of R, G, B, A, one byte each, are all opaque. */
export function isOpaque(rgba: Uint8Array): boolean {
	const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
	const pixels = new Int32Array(aligned.buffer, aligned.byteOffset, rgba.length / 4);
	return areOpaque(pixels, 0, pixels.length);
}
