/**
 * Text of a header for an error sentence: in one line, no longer than 60 characters, and without the
 * control characters that a damaged header may hold.
 */
export function printable(text: string): string {
	return text
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
		.slice(0, 60);
}
