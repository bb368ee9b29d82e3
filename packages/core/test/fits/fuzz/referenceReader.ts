import { referenceTiles, type ReferenceTable } from './referenceTiles';

/** A card as a plain reading gives it: everything after the `= `, unparsed. */
interface PlainHdu {
	/** Value fields by keyword, the first of each. */
	readonly values: ReadonlyMap<string, string>;
	readonly isExtension: boolean;
	readonly bitpix: number;
	readonly axes: readonly number[];
	/** Cards before END. */
	readonly cardCount: number;
	/** Of a compressed image: ZBITPIX and ZNAXISn, as `-32: 30 x 24`. */
	imageShape(): string;
	/**
	 * All pixels of all planes, scaled; throws where the file does not hold them. `undefined` for an image that this
	 * reader cannot unpack.
	 */
	pixels(): Float64Array | undefined;
	/** A text value, CONTINUE cards joined; undefined when the card holds none. */
	text(keyword: string): string | undefined;
	/** What its first card holds of a text value. */
	firstText(keyword: string): string | undefined;
}

/**
 * A second reader, written from the standard without a look at the first one: characters, BigInt and Node's
 * own big-endian reads. It is slow, throws anything, and reads on as long as extensions follow.
 */
export function referenceHdus(file: Uint8Array): PlainHdu[] {
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
	const hdus: PlainHdu[] = [];
	for (let at = 0; at < bytes.length;) {
		if (hdus.length > 0 && bytes.toString('latin1', at, at + 8) !== 'XTENSION') break;
		const { hdu, next } = referenceHdu(bytes, at);
		hdus.push(hdu);
		at = next;
	}
	return hdus;
}

function referenceHdu(bytes: Buffer, from: number): { hdu: PlainHdu; next: number } {
	const cards: string[] = [];
	for (let at = from; ; at += 80) {
		if (at + 80 > bytes.length) throw new Error('no END');
		const card = bytes.toString('latin1', at, at + 80);
		if (/^END {5} *[A-Z0-9_=-]/.test(card)) throw new Error('END with other text');
		if (card.startsWith('END     ')) break;
		cards.push(card);
	}
	const values = new Map<string, string>();
	for (const card of cards) {
		const keyword = card.slice(0, 8).trimEnd();
		if (card[8] === '=' && !values.has(keyword)) values.set(keyword, card.slice(9));
	}
	const plain = (keyword: string) => values.get(keyword)?.split('/')[0].trim();
	const whole = (keyword: string, missing?: bigint): bigint => {
		const text = plain(keyword);
		if (text === undefined && missing !== undefined) return missing;
		if (!/^[+-]?\d+$/.test(text ?? '')) throw new Error(`${keyword} is not a whole number`);
		return BigInt((text ?? '').replace('+', ''));
	};
	const number = (keyword: string, missing: number): number => {
		const text = plain(keyword);
		return text ? Number(text.replace(/d/i, 'E')) : missing;
	};
	const bitpix = Number(whole('BITPIX'));
	const naxis = Number(whole('NAXIS'));
	const axes = Array.from({ length: naxis }, (_, i) => whole(`NAXIS${i + 1}`));
	const isExtension = cards.some((card) => card.startsWith('XTENSION'));
	const isGroups = axes[0] === 0n && naxis > 1 && plain('GROUPS') === 'T';
	const counted = isExtension || isGroups;
	const pcount = counted ? whole('PCOUNT', 0n) : 0n;
	const gcount = counted ? whole('GCOUNT', 1n) : 1n;
	const product = (isGroups ? axes.slice(1) : axes).reduce((all, length) => all * length, 1n);
	const size = BigInt(Math.abs(bitpix) / 8);
	const dataBytes = naxis === 0 ? 0n : size * gcount * (pcount + product);
	const dataAt = Math.ceil((from + (cards.length + 1) * 80) / 2880) * 2880;
	const end = Number(BigInt(dataAt) + dataBytes);

	const isTable = /^(BINTABLE|A3DTABLE)$/i.test(textOf(cards, 'XTENSION', true) ?? '');
	const isCompressed = isTable && plain('ZIMAGE') === 'T';
	const table: ReferenceTable = {
		bytes,
		at: dataAt,
		// a card without a value is like none
		whole: (keyword, missing) =>
			plain(keyword) === '' && missing !== undefined ? missing : whole(keyword, missing),
		number: (keyword) => (plain(keyword) ? number(keyword, NaN) : undefined),
		text: (keyword) => textOf(cards, keyword),
	};
	const hdu: PlainHdu = {
		values,
		isExtension,
		bitpix,
		axes: axes.map(Number),
		cardCount: cards.length,
		text: (keyword) => textOf(cards, keyword),
		firstText: (keyword) => textOf(cards, keyword, true),
		imageShape: () => {
			const count = Number(whole('ZNAXIS'));
			const lengths = Array.from({ length: count }, (_, i) => whole(`ZNAXIS${i + 1}`));
			return `${whole('ZBITPIX')}: ${lengths.join(' x ')}`;
		},
		pixels: () => {
			if (isCompressed)
				return unpacked(table, number, () => (plain('BLANK') ? whole('BLANK') : undefined));
			const scale = [number('BSCALE', 1), number('BZERO', 0)] as const;
			const blank = bitpix > 0 && plain('BLANK') ? whole('BLANK') : undefined;
			return decode(bytes, dataAt, Number(product), bitpix, scale, blank);
		},
	};
	return { hdu, next: Math.ceil(end / 2880) * 2880 };
}

function decode(
	bytes: Buffer,
	from: number,
	count: number,
	bitpix: number,
	[bscale, bzero]: readonly [number, number],
	blank: bigint | undefined,
): Float64Array {
	const readers: Record<string, (at: number) => number | bigint> = {
		8: (at) => bytes.readUInt8(at),
		16: (at) => bytes.readInt16BE(at),
		32: (at) => bytes.readInt32BE(at),
		64: (at) => bytes.readBigInt64BE(at),
		'-32': (at) => bytes.readFloatBE(at),
		'-64': (at) => bytes.readDoubleBE(at),
	};
	const read = readers[bitpix];
	const size = Math.abs(bitpix) / 8;
	const stored = Array.from({ length: count }, (_, i) => read(from + i * size));
	return scaled(stored, bitpix, [bscale, bzero], blank);
}

/** The pixels of a compressed image. */
function unpacked(
	table: ReferenceTable,
	number: (keyword: string, missing: number) => number,
	blank: () => bigint | undefined,
): Float64Array | undefined {
	const stored = referenceTiles(table);
	const bitpix = Number(table.whole('ZBITPIX'));
	const scale = [number('BSCALE', 1), number('BZERO', 0)] as const;
	return stored && scaled(stored, bitpix, scale, bitpix > 0 ? blank() : undefined);
}

function scaled(
	values: readonly (number | bigint)[],
	bitpix: number,
	[bscale, bzero]: readonly [number, number],
	blank: bigint | undefined,
): Float64Array {
	const isUnsigned64 = bitpix === 64 && bscale === 1 && bzero === 2 ** 63;
	const pixels = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) {
		const stored = values[i];
		if (blank !== undefined && BigInt(stored) === blank) pixels[i] = NaN;
		else if (isUnsigned64) pixels[i] = Number(BigInt(stored) + 2n ** 63n);
		else if (bscale === 1 && bzero === 0) pixels[i] = Number(stored);
		else pixels[i] = Number(stored) * bscale + bzero;
	}
	return pixels;
}

function textOf(
	cards: readonly string[],
	keyword: string,
	isFirstOnly = false,
): string | undefined {
	const first = cards.findIndex((card) => card.slice(0, 9) === `${keyword.padEnd(8)}=`);
	if (first < 0) return undefined;
	let text = quoted(cards[first].slice(9));
	for (let i = first + 1; text?.endsWith('&') && cards[i]?.startsWith('CONTINUE'); i++) {
		if (isFirstOnly) return text.slice(0, -1);
		const next = quoted(cards[i].slice(8));
		if (next === undefined) break;
		text = text.slice(0, -1) + next;
	}
	return text;
}

/** What stands in quotes at the start of a field, character by character. */
function quoted(field: string): string | undefined {
	const start = field.search(/\S/);
	if (start < 0 || field[start] !== "'") return undefined;
	let text = '';
	for (let i = start + 1; i < field.length; i++) {
		if (field[i] !== "'") text += field[i];
		else if (field[i + 1] === "'") text += field[i++];
		else return text.replace(/\s+$/, '');
	}
	return undefined;
}
