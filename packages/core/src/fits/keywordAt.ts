/** The keyword field of the card that starts at byte `at`: 8 characters as they stand in the file. */
export function keywordAt(b: Uint8Array, at: number): string {
	return String.fromCharCode(
		b[at],
		b[at + 1],
		b[at + 2],
		b[at + 3],
		b[at + 4],
		b[at + 5],
		b[at + 6],
		b[at + 7],
	);
}
