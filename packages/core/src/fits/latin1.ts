/** Characters per call of fromCharCode: what an argument list holds everywhere. */
const PIECE = 8000;

/**
 * Bytes as characters of the same code (headers are ASCII; other bytes are kept as Latin-1).
 *
 * @param length - Cut at the end of the file.
 */
export function latin1(bytes: Uint8Array, from: number, length: number): string {
	let text = '';
	for (let at = from; at < from + length; at += PIECE) {
		const piece = bytes.subarray(at, Math.min(at + PIECE, from + length));
		text += Reflect.apply(String.fromCharCode, String, piece) as string;
	}
	return text;
}
