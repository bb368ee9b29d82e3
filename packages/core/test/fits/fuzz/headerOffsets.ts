/** First byte of every header: a block that starts with SIMPLE or XTENSION. */
export function headerOffsets(file: Uint8Array): number[] {
	const found: number[] = [];
	for (let at = 0; at < file.length; at += 2880) {
		const start = Buffer.from(file.buffer, file.byteOffset + at, Math.min(8, file.length - at));
		if (/^(SIMPLE {2}|XTENSION)$/.test(start.toString('latin1'))) found.push(at);
	}
	return found;
}
