const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a padded base64 text (RFC 4648, section 4); core can use neither `Buffer` nor `atob`. */
export function base64Bytes(text: string): Uint8Array {
	const digits = new Uint8Array(128);
	for (let i = 0; i < ALPHABET.length; i++) digits[ALPHABET.charCodeAt(i)] = i;
	const digit = (i: number) => digits[text.charCodeAt(i)];
	const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
	const bytes = new Uint8Array((text.length / 4) * 3 - padding);
	for (let i = 0, written = 0; i < text.length; i += 4) {
		const word = (digit(i) << 18) | (digit(i + 1) << 12) | (digit(i + 2) << 6) | digit(i + 3);
		// A write past the end, which only the padding makes, is ignored by a typed array.
		bytes[written++] = word >> 16;
		bytes[written++] = word >> 8;
		bytes[written++] = word;
	}
	return bytes;
}
