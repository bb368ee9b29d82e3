import { areOpaque } from '../../grid';

/** Whether pixels of R, G, B, A are all opaque. */
export function isOpaque(rgba: Uint8Array): boolean {
	const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
	const pixels = new Int32Array(aligned.buffer, aligned.byteOffset, rgba.length / 4);
	return areOpaque(pixels, 0, pixels.length);
}
