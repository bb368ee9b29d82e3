import { gzipSync } from 'node:zlib';
import { card, dataBytes, headerBytes, imageCards, joined } from '../../support/fitsBytes';
import type { Random } from '../Random';

type Bits = string[];

/** What a codec of the writer makes of the whole numbers of a tile. */
type Packer = (values: readonly number[], random: Random) => Uint8Array;

const CODECS: Readonly<Record<string, Packer>> = {
	RICE_1: packRice,
	RICE_ONE: packRice,
	GZIP_1: (values) => gzipSync(bigEndian(values, 32)),
	GZIP_2: (values) => gzipSync(shuffled(bigEndian(values, 32), 4)),
	NOCOMPRESS: (values) => bigEndian(values, 32),
	PLIO_1: packPlio,
};

/** A tile-compressed image that obeys the standard, written tile by tile with what the standard allows. */
export function compressedFile(random: Random): Uint8Array {
	const codec = random.pick(Object.keys(CODECS));
	const isMask = codec === 'PLIO_1';
	const bitpix = random.pick(isMask ? [8, 16, 32] : [8, 16, 32, -32, -64]);
	const axes = [random.whole(1, 20), random.whole(1, 12)];
	if (random.chance(0.2)) axes.push(random.whole(1, 3));
	const tile = axes.map((length) => random.whole(1, length + 1));
	const isLong = random.chance(0.3);
	const hasScale = bitpix < 0;
	const rows: Uint8Array[] = [];
	const heap: Uint8Array[] = [random.bytes(random.below(20))];
	let heapBytes = heap[0].length;
	for (const count of tileCounts(axes, tile)) {
		const whole = Array.from({ length: count }, () => wholeNumber(random, isMask, bitpix));
		const isPlain = random.chance(0.1);
		const packed = isPlain ? gzipSync(bigEndian(whole, bitpix)) : CODECS[codec](whole, random);
		const elements = isMask && !isPlain ? packed.length / 2 : packed.length;
		const empty = descriptor(0, 0, isLong);
		const full = descriptor(elements, heapBytes, isLong);
		rows.push(isPlain ? empty : full, isPlain ? full : empty);
		if (hasScale) rows.push(doubles(random.next() * 3, random.next() * 100));
		heap.push(packed);
		heapBytes += packed.length;
	}
	const letter = isLong ? 'Q' : 'P';
	const forms = [
		`1${letter}${isMask ? 'I' : 'B'}`,
		`1${letter}B`,
		...(hasScale ? ['1D', '1D'] : []),
	];
	const names = ['COMPRESSED_DATA', 'GZIP_COMPRESSED_DATA', 'ZSCALE', 'ZZERO'];
	const rowBytes = (isLong ? 32 : 16) + (hasScale ? 16 : 0);
	const tileCount = tileCounts(axes, tile).length;
	const gap = random.chance(0.3) ? random.below(50) : 0;
	const cards = [
		card('XTENSION', "'BINTABLE'"),
		card('BITPIX', 8),
		card('NAXIS', 2),
		card('NAXIS1', rowBytes),
		card('NAXIS2', tileCount),
		card('PCOUNT', gap + heapBytes),
		card('GCOUNT', 1),
		card('TFIELDS', forms.length),
		...forms.flatMap((form, i) => [
			card(`TTYPE${i + 1}`, `'${names[i]}'`),
			card(`TFORM${i + 1}`, `'${form}'`),
		]),
		...(gap > 0 ? [card('THEAP', rowBytes * tileCount + gap)] : []),
		card('ZIMAGE', true),
		card('ZCMPTYPE', `'${codec}'`),
		card('ZBITPIX', bitpix),
		card('ZNAXIS', axes.length),
		...axes.map((length, i) => card(`ZNAXIS${i + 1}`, length)),
		...tile.map((length, i) => card(`ZTILE${i + 1}`, length)),
		...ditherCards(random),
		...(random.chance(0.3) ? [card('BSCALE', '0.5'), card('BZERO', '7')] : []),
		...(random.chance(0.3) && bitpix > 0 ? [card('BLANK', 3)] : []),
	];
	return joined(
		headerBytes(imageCards(8, [])),
		headerBytes(cards),
		dataBytes(joined(...rows, new Uint8Array(gap), ...heap)),
	);
}

function ditherCards(random: Random): string[] {
	const method = random.pick(['NO_DITHER', 'SUBTRACTIVE_DITHER_1', 'SUBTRACTIVE_DITHER_2']);
	const blank = random.chance(0.5) ? [card('ZBLANK', random.pick([0, -5, -2147483647]))] : [];
	return [card('ZQUANTIZ', `'${method}'`), card('ZDITHER0', random.whole(1, 10_000)), ...blank];
}

function wholeNumber(random: Random, isMask: boolean, bitpix: number): number {
	if (isMask) return random.chance(0.6) ? 0 : random.below(bitpix === 8 ? 255 : 30_000);
	if (random.chance(0.02)) return bitpix < 0 ? -2147483646 : 3;
	if (random.chance(0.05)) return random.whole(-2147483648, 2147483647);
	return random.whole(-5, 120);
}

/** Pixels of each tile, in the order of the table. */
function tileCounts(axes: readonly number[], tile: readonly number[]): number[] {
	let counts = [1];
	axes.forEach((length, axis) => {
		const next: number[] = [];
		for (let from = 0; from < length; from += tile[axis]) {
			for (const count of counts) next.push(count * Math.min(tile[axis], length - from));
		}
		counts = next;
	});
	return counts;
}

function bigEndian(values: readonly number[], bitpix: number): Uint8Array {
	const size = Math.abs(bitpix) / 8;
	const bytes = Buffer.alloc(values.length * size);
	values.forEach((value, i) => {
		if (bitpix === -32) bytes.writeFloatBE(value, 4 * i);
		else if (bitpix === -64) bytes.writeDoubleBE(value, 8 * i);
		else if (bitpix === 8) bytes[i] = value;
		else if (bitpix === 16) bytes.writeInt16BE((value << 16) >> 16, 2 * i);
		else bytes.writeInt32BE(value | 0, 4 * i);
	});
	return bytes;
}

function shuffled(bytes: Uint8Array, size: number): Uint8Array {
	const count = bytes.length / size;
	return bytes.map((_, i) => bytes[(i % count) * size + Math.floor(i / count)]);
}

function descriptor(count: number, offset: number, isLong: boolean): Uint8Array {
	const bytes = Buffer.alloc(isLong ? 16 : 8);
	if (isLong) {
		bytes.writeBigInt64BE(BigInt(count), 0);
		bytes.writeBigInt64BE(BigInt(offset), 8);
	} else {
		bytes.writeInt32BE(count, 0);
		bytes.writeInt32BE(offset, 4);
	}
	return bytes;
}

function doubles(...values: number[]): Uint8Array {
	return bigEndian(values, -64);
}

/** With BYTEPIX 4 and BLOCKSIZE 32, the defaults. */
function packRice(values: readonly number[], random: Random): Uint8Array {
	const bits: Bits = [];
	const put = (value: number, length: number) => {
		if (length > 0) bits.push((value >>> 0).toString(2).padStart(length, '0').slice(-length));
	};
	let last = random.chance(0.5) ? values[0] : 0;
	put(last, 32);
	for (let from = 0; from < values.length; from += 32) {
		const mapped = values.slice(from, from + 32).map((value) => {
			const difference = (value - last) | 0;
			last = value;
			return (difference < 0 ? -2 * difference - 1 : 2 * difference) >>> 0;
		});
		const most = Math.max(...mapped);
		if (most === 0) {
			put(0, 5);
			continue;
		}
		const split = most > 5000 ? 25 : random.whole(0, 8);
		put(split + 1, 5);
		for (const value of mapped) {
			if (split === 25) put(value, 32);
			else {
				bits.push('0'.repeat(value >>> split), '1');
				put(value & (2 ** split - 1), split);
			}
		}
	}
	const all = bits.join('');
	return Uint8Array.from({ length: Math.ceil(all.length / 8) }, (_, i) =>
		parseInt(all.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
	);
}

function packPlio(values: readonly number[], random: Random): Uint8Array {
	const words: number[] = [];
	let current = 1;
	for (let at = 0; at < values.length;) {
		const value = values[at];
		let run = 1;
		while (run < 4095 && values[at + run] === value) run++;
		at += run;
		if (value === 0) {
			words.push(run);
			continue;
		}
		const step = value - current;
		if (Math.abs(step) < 4096 && run === 1 && random.chance(0.5)) {
			words.push(((step < 0 ? 7 : 6) << 12) | Math.abs(step));
			current = value;
			continue;
		}
		if (value !== current) words.push((1 << 12) | (value & 0xfff), value >> 12);
		current = value;
		words.push((4 << 12) | run);
	}
	const isOld = random.chance(0.3);
	const length = words.length + (isOld ? 3 : 7);
	const header = isOld ? [0, 0, length] : [0, 7, -100, length, 0, 0, 0];
	return bigEndian([...header, ...words], 16);
}
