import { BitReader } from './BitReader';
import type { Codec, PackedTile } from './Codec';

/** Of each BYTEPIX: bits of the field that leads a block, and its value less one that says "stored as they are". */
const FIELDS: Readonly<Record<number, readonly [fieldBits: number, rawMark: number]>> = {
	1: [3, 6],
	2: [4, 14],
	4: [5, 25],
};

/** Rice coding of the differences between neighbors. FITS 4.0, 10.4.1. */
export const rice1: Codec = {
	names: ['RICE_1', 'RICE_ONE'],
	unpack: (tile) => {
		const bytePix = tile.parameter('BYTEPIX') ?? 4;
		const blockSize = tile.parameter('BLOCKSIZE') ?? 32;
		if (!(bytePix in FIELDS))
			throw tile.damaged(`it says BYTEPIX = ${bytePix}, which must be 1, 2 or 4`);
		if (blockSize < 1)
			throw tile.damaged(`it says BLOCKSIZE = ${blockSize}, which must be 1 or more`);
		return unpackRice(tile, bytePix, blockSize);
	},
};

function unpackRice(tile: PackedTile, bytePix: number, blockSize: number): Int32Array {
	const { count } = tile;
	const [fieldBits, rawMark] = FIELDS[bytePix];
	const width = 8 * bytePix;
	const spare = 32 - width;
	const reader = new BitReader(tile.bytes, 0);
	const values = new Int32Array(count);
	let last = reader.bits(width);
	for (let from = 0; from < count; from += blockSize) {
		const to = Math.min(count, from + blockSize);
		const split = reader.bits(fieldBits) - 1;
		if (split === rawMark) for (let i = from; i < to; i++) values[i] = reader.bits(width);
		else if (split >= 0) reader.rice(values, from, to, split);
		for (let i = from; i < to; i++) {
			const difference = values[i];
			// even: half of it; odd: minus half of it, rounded down
			last = ((last + ((difference >>> 1) ^ -(difference & 1))) << spare) >> spare;
			values[i] = last;
		}
		if (reader.isOver) throw tile.damaged('it ends before its last pixel');
	}
	if (bytePix === 1) for (let i = 0; i < count; i++) values[i] &= 0xff;
	return values;
}
