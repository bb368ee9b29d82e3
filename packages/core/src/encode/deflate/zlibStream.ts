/** Room for header, `size` bytes of blocks and check value, with the header of a 32 KiB window set. RFC 1950, 2.2. */
export function startStream(size: number): Uint8Array {
	const stream = new Uint8Array(size + 6);
	stream[0] = 0x78;
	stream[1] = 0x01;
	return stream;
}

/**
 * Writes the check value, most significant byte first.
 *
 * @param at - Index after the last block.
 * @param check - Adler-32 of what was packed.
 * @returns The stream.
 */
export function endStream(stream: Uint8Array, at: number, check: number): Uint8Array {
	for (let i = 0; i < 4; i++) stream[at + i] = check >>> (24 - 8 * i);
	return stream;
}
