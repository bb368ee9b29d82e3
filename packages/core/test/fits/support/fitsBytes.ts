/** A value as a card holds it; a string is written as it is given, quotes and all. */
export type CardValue = string | number | boolean;

const BLOCK = 2880;

/** One 80-character card in fixed format. A string value is raw: `'nJy'` needs its own quotes. */
export function card(keyword: string, value?: CardValue, comment?: string): string {
	if (value === undefined) return keyword.padEnd(80).slice(0, 80);
	const text = typeof value === 'boolean' ? (value ? 'T' : 'F') : String(value);
	const field = text.startsWith("'") ? text.padEnd(20) : text.padStart(20);
	return `${keyword.padEnd(8)}= ${field}${comment ? ` / ${comment}` : ''}`.padEnd(80).slice(0, 80);
}

/** Cards and END as bytes, padded to a block with spaces. */
export function headerBytes(cards: readonly string[]): Uint8Array {
	const text = [...cards, card('END')].join('');
	return Buffer.from(text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK), 'latin1');
}

/** Data padded to a block with zeros. */
export function dataBytes(bytes: Uint8Array): Uint8Array {
	const padded = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK);
	padded.set(bytes);
	return padded;
}

/** The cards every image starts with. */
export function imageCards(bitpix: number, axes: readonly number[], extension?: string): string[] {
	return [
		extension === undefined ? card('SIMPLE', true) : card('XTENSION', "'IMAGE   '"),
		card('BITPIX', bitpix),
		card('NAXIS', axes.length),
		...axes.map((length, i) => card(`NAXIS${i + 1}`, length)),
		...(extension === undefined
			? []
			: [card('PCOUNT', 0), card('GCOUNT', 1), card('EXTNAME', `'${extension}'`)]),
	];
}

/** Big-endian float32 values. */
export function float32Bytes(values: readonly number[]): Uint8Array {
	const bytes = Buffer.alloc(values.length * 4);
	values.forEach((value, i) => bytes.writeFloatBE(value, i * 4));
	return bytes;
}

/** Joins parts to one array of its own (not a view into Node's pool). */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

/** A whole file of one float32 image. */
export function imageFile(
	width: number,
	height: number,
	values: readonly number[],
	cards: readonly string[] = [],
): Uint8Array {
	return joined(
		headerBytes([...imageCards(-32, [width, height]), ...cards]),
		dataBytes(float32Bytes(values)),
	);
}
