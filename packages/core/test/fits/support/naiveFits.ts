/**
 * A second, plain reader with which the real one is compared on damaged files: regular expressions over the
 * header text and Node's own big-endian reads. It knows one image at a time and no leniency.
 */
export function naivePixels(file: Uint8Array, headerAt: number): number[] {
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
	const text = bytes.toString('latin1', headerAt);
	const cards = text.match(/.{80}/gs) ?? [];
	const end = cards.findIndex((card) => card.startsWith('END     '));
	const value = (keyword: string): string | undefined => {
		const found = cards.slice(0, end).find((card) => card.slice(0, 8) === keyword.padEnd(8));
		return found?.slice(9).split('/')[0].trim().replace('D', 'E').replace('d', 'e') || undefined;
	};
	const number = (keyword: string, missing: number) => Number(value(keyword) ?? missing);
	const bitpix = number('BITPIX', NaN);
	const count = number('NAXIS1', NaN) * number('NAXIS2', NaN);
	const from = headerAt + Math.ceil(((end + 1) * 80) / 2880) * 2880;
	const size = Math.abs(bitpix) / 8;
	const blank = value('BLANK');
	const [bscale, bzero] = [number('BSCALE', 1), number('BZERO', 0)];
	const readers: Record<string, (at: number) => number | bigint> = {
		8: (at) => bytes.readUInt8(at),
		16: (at) => bytes.readInt16BE(at),
		32: (at) => bytes.readInt32BE(at),
		64: (at) => bytes.readBigInt64BE(at),
		'-32': (at) => bytes.readFloatBE(at),
		'-64': (at) => bytes.readDoubleBE(at),
	};
	return Array.from({ length: count }, (_, i) => {
		const stored = readers[bitpix](from + i * size);
		if (bitpix > 0 && blank !== undefined && BigInt(stored) === BigInt(blank)) return NaN;
		return Number(stored) * bscale + bzero;
	});
}

/** First byte of every header: a block that starts with SIMPLE or XTENSION. */
export function headerOffsets(file: Uint8Array): number[] {
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
	const blocks = Array.from({ length: Math.ceil(bytes.length / 2880) }, (_, i) => i * 2880);
	return blocks.filter((at) => /^(SIMPLE {2}|XTENSION)/.test(bytes.toString('latin1', at, at + 8)));
}
