import { gunzipSync } from 'node:zlib';

/** What the reader of compressed images needs of a table HDU. */
export interface ReferenceTable {
	readonly bytes: Buffer;
	/** First byte of the rows. */
	readonly at: number;
	readonly whole: (keyword: string, missing?: bigint) => bigint;
	/** A number with any digits; `undefined` without the keyword. */
	readonly number: (keyword: string) => number | undefined;
	readonly text: (keyword: string) => string | undefined;
}

/** Stored values of the image, and whether they are floating point numbers that need no BLANK. */
interface Column {
	readonly at: number;
	readonly type: string;
	readonly element: string;
}

const SIZES: Record<string, number> = {
	L: 1,
	B: 1,
	A: 1,
	I: 2,
	J: 4,
	K: 8,
	E: 4,
	D: 8,
	C: 8,
	M: 16,
	P: 8,
	Q: 16,
};

/**
 * A second reader of compressed images, written from FITS 4.0, section 10, with strings of bits and BigInt. HCOMPRESS is
 * not in it: `undefined` then.
 */
export function referenceTiles(table: ReferenceTable): (number | bigint)[] | undefined {
	const { whole, text } = table;
	const codec = (text('ZCMPTYPE') ?? '').trim().toUpperCase();
	if (codec.startsWith('HCOMPRESS')) return undefined;
	const bitpix = Number(whole('ZBITPIX'));
	const count = Number(whole('ZNAXIS'));
	const axes = Array.from({ length: count }, (_, i) => Number(whole(`ZNAXIS${i + 1}`)));
	const tile = axes.map((length, i) =>
		Math.min(length, Number(whole(`ZTILE${i + 1}`, BigInt(i === 0 ? length : 1)))),
	);
	const total = axes.reduce((all, length) => all * length, 1);
	const image = new Array<number | bigint>(total).fill(0);
	const tiles = axes.map((length, i) => Math.ceil(length / tile[i]));
	const tileCount = tiles.reduce((all, length) => all * length, 1);
	for (let t = 0; t < tileCount; t++) {
		const places = placesOf(t, axes, tile, tiles);
		const values = tileValues(table, t, places.length, codec, bitpix);
		places.forEach((place, i) => (image[place] = values[i]));
	}
	return image;
}

/** Index in the image of every pixel of a tile, in the order of the tile. */
function placesOf(t: number, axes: number[], tile: number[], tiles: number[]): number[] {
	let places = [0];
	let stride = 1;
	let rest = t;
	axes.forEach((length, axis) => {
		const from = (rest % tiles[axis]) * tile[axis];
		rest = Math.floor(rest / tiles[axis]);
		const to = Math.min(length, from + tile[axis]);
		const next: number[] = [];
		for (let i = from; i < to; i++) for (const place of places) next.push(place + i * stride);
		places = next;
		stride *= length;
	});
	return places;
}

function tileValues(
	table: ReferenceTable,
	t: number,
	count: number,
	codec: string,
	bitpix: number,
): (number | bigint)[] {
	const packed = cell(table, 'COMPRESSED_DATA', t);
	if (packed === undefined || packed.length === 0) {
		const gzipped = cell(table, 'GZIP_COMPRESSED_DATA', t);
		if (gzipped?.length) return plainValues(gunzipSync(gzipped), bitpix, count);
		const stored = cell(table, 'UNCOMPRESSED_DATA', t);
		if (!stored?.length) throw new Error('an empty tile');
		return plainValues(stored, bitpix, count);
	}
	const isScaled = bitpix < 0 && cellNumber(table, 'ZSCALE', t) !== undefined;
	const stored = unpack(table, packed, count, codec, bitpix, isScaled);
	if (isScaled) return dequantized(table, stored, t, bitpix);
	if (bitpix < 0) return stored;
	const bits = bitpix === 8 ? BigInt.asUintN : BigInt.asIntN;
	return stored.map((value) => bits(bitpix, BigInt(value)));
}

function unpack(
	{ whole, text }: ReferenceTable,
	packed: Buffer,
	count: number,
	codec: string,
	bitpix: number,
	isScaled: boolean,
): (number | bigint)[] {
	const parameter = (name: string, missing: number): number => {
		for (let i = 20; i >= 1; i--) {
			if (text(`ZNAME${i}`)?.trim().toUpperCase() === name)
				return Number(whole(`ZVAL${i}`, BigInt(missing)));
		}
		return missing;
	};
	if (codec.startsWith('RICE'))
		return rice(packed, count, parameter('BYTEPIX', 4), parameter('BLOCKSIZE', 32));
	if (codec.startsWith('PLIO')) return plio(packed, count);
	let plain = codec === 'NOCOMPRESS' ? packed : gunzipSync(packed);
	const width = plain.length / count;
	if (codec === 'GZIP_2') {
		const shuffled = plain;
		plain = Buffer.from(
			shuffled.map((_, i) => shuffled[(i % width) * count + Math.floor(i / width)]),
		);
	}
	return plainValues(plain, bitpix < 0 && !isScaled ? bitpix : 8 * width, count);
}

function plainValues(bytes: Buffer, bitpix: number, count: number): (number | bigint)[] {
	const size = Math.abs(bitpix) / 8;
	if (bytes.length !== size * count) throw new Error('another number of bytes');
	return Array.from({ length: count }, (_, i) => {
		if (bitpix === -32) return bytes.readFloatBE(4 * i);
		if (bitpix === -64) return bytes.readDoubleBE(8 * i);
		if (bitpix === 8) return bytes[i];
		return BigInt.asIntN(bitpix, BigInt(`0x${bytes.toString('hex', i * size, (i + 1) * size)}`));
	});
}

function rice(bytes: Buffer, count: number, bytePix: number, blockSize: number): bigint[] {
	const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
	let at = 0;
	const take = (length: number) => {
		if (at + length > bits.length) throw new Error('no more bits');
		const taken = bits.slice(at, at + length);
		at += length;
		return length === 0 ? 0n : BigInt(`0b${taken}`);
	};
	const width = 8 * bytePix;
	const [field, raw] = { 1: [3, 6], 2: [4, 14], 4: [5, 25] }[bytePix] ?? [NaN, NaN];
	let last = take(width);
	const values: bigint[] = [];
	while (values.length < count) {
		const split = Number(take(field)) - 1;
		for (let i = 0; i < blockSize && values.length < count; i++) {
			let mapped = 0n;
			if (split === raw) mapped = take(width);
			else if (split >= 0) {
				const one = bits.indexOf('1', at);
				if (one < 0) throw new Error('no more bits');
				const zeros = BigInt(one - at);
				at = one + 1;
				// 32 bits, as in CFITSIO
				mapped = BigInt.asUintN(32, zeros << BigInt(split)) | take(split);
			}
			const difference = mapped % 2n === 0n ? mapped / 2n : -(mapped + 1n) / 2n;
			last = BigInt.asIntN(width, last + difference);
			values.push(bytePix === 1 ? BigInt.asUintN(8, last) : last);
		}
	}
	return values;
}

function plio(bytes: Buffer, count: number): number[] {
	const words = Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16BE(2 * i));
	const isOld = words[2] > 0;
	if (!isOld && words[1] < 5) throw new Error('a header of less than its five words');
	const end = isOld ? words[2] : words[4] * 32768 + words[3];
	const values: number[] = [];
	let value = 1;
	for (let at = isOld ? 3 : words[1]; at < end; at++) {
		const operation = (words[at] & 0xf000) >>> 12;
		const n = words[at] & 0x0fff;
		if (operation === 0) for (let i = 0; i < n; i++) values.push(0);
		if (operation === 4) for (let i = 0; i < n; i++) values.push(value);
		if (operation === 5) for (let i = 0; i < n; i++) values.push(i === n - 1 ? value : 0);
		if (operation === 1) value = words[++at] * 4096 + n;
		if (operation === 2 || operation === 6) value += n;
		if (operation === 3 || operation === 7) value -= n;
		if (operation === 6 || operation === 7) values.push(value);
	}
	while (values.length < count) values.push(0);
	return values.map((v) => v | 0);
}

function dequantized(
	table: ReferenceTable,
	stored: (number | bigint)[],
	t: number,
	bitpix: number,
): number[] {
	const method = (table.text('ZQUANTIZ') ?? '').trim().toUpperCase();
	const scale = cellNumber(table, 'ZSCALE', t) ?? NaN;
	const zero = cellNumber(table, 'ZZERO', t) ?? 0;
	const blank = cellNumber(table, 'ZBLANK', t);
	const random = randomTable();
	let i = (((t + Number(table.whole('ZDITHER0', 1n)) - 1) % 10000) + 10000) % 10000;
	let k = Math.floor(random[i] * 500);
	return stored.map((whole) => {
		const value = Number(BigInt.asIntN(32, BigInt(whole)));
		const r = random[k];
		if (++k === 10000) {
			i = (i + 1) % 10000;
			k = Math.floor(random[i] * 500);
		}
		if (value === blank) return NaN;
		if (method.endsWith('_2') && value === -2147483646) return 0;
		const shifted = method.startsWith('SUBTRACTIVE') ? value - r + 0.5 : value;
		const result = shifted * scale + zero;
		return bitpix === -32 ? Math.fround(result) : result;
	});
}

let numbers: number[] | undefined;

function randomTable(): number[] {
	if (numbers) return numbers;
	numbers = [];
	for (let seed = 16807n; numbers.length < 10000; seed = (seed * 16807n) % 2147483647n) {
		numbers.push(Math.fround(Number(seed) / 2147483647));
	}
	return numbers;
}

function columnOf({ whole, text }: ReferenceTable, name: string): Column | undefined {
	let at = 0;
	for (let i = 1; i <= Number(whole('TFIELDS')); i++) {
		const form = /^(\d*)([A-Z])(.?)/.exec((text(`TFORM${i}`) ?? '').trim().toUpperCase());
		if (!form) throw new Error('no TFORM');
		const repeat = form[1] === '' ? 1 : Number(form[1]);
		if (repeat > 0 && (text(`TTYPE${i}`) ?? '').trim().toUpperCase() === name) {
			return { at, type: form[2], element: /[A-Z]/.test(form[3]) ? form[3] : 'B' };
		}
		at += form[2] === 'X' ? Math.ceil(repeat / 8) : repeat * SIZES[form[2]];
	}
	return undefined;
}

function cell(table: ReferenceTable, name: string, t: number): Buffer | undefined {
	const column = columnOf(table, name);
	if (!column) return undefined;
	const { bytes, whole } = table;
	const rowBytes = Number(whole('NAXIS1'));
	const at = table.at + t * rowBytes + column.at;
	const isLong = column.type === 'Q';
	const count = isLong ? Number(bytes.readBigInt64BE(at)) : bytes.readInt32BE(at);
	const offset = isLong ? Number(bytes.readBigInt64BE(at + 8)) : bytes.readInt32BE(at + 4);
	if (count === 0) return Buffer.alloc(0);
	const heap = Number(whole('THEAP', BigInt(rowBytes) * whole('NAXIS2')));
	const from = table.at + heap + offset;
	return Buffer.from(bytes.subarray(from, from + count * (SIZES[column.element] ?? 1)));
}

function cellNumber(table: ReferenceTable, name: string, t: number): number | undefined {
	const column = columnOf(table, name);
	if (!column) return table.number(name);
	const at = table.at + t * Number(table.whole('NAXIS1')) + column.at;
	const { bytes } = table;
	const readers: Record<string, () => number> = {
		B: () => bytes[at],
		I: () => bytes.readInt16BE(at),
		J: () => bytes.readInt32BE(at),
		K: () => Number(bytes.readBigInt64BE(at)),
		E: () => bytes.readFloatBE(at),
		D: () => bytes.readDoubleBE(at),
	};
	return readers[column.type]();
}
