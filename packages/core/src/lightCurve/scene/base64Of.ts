const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, 4): core has no Buffer. */
export function base64Of(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let i = 0; i < bytes.length; i += 3) {
		const left = bytes.length - i;
		const three = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		parts.push(
			DIGITS[three >> 18] +
				DIGITS[(three >> 12) & 63] +
				(left > 1 ? DIGITS[(three >> 6) & 63] : '=') +
				(left > 2 ? DIGITS[three & 63] : '='),
		);
	}
	return parts.join('');
}
