import type { Card } from './card';

/** Bytes of one FITS block (standard 4.0, section 3.1). */
const BLOCK_BYTES = 2880;

/** One header-data unit: its cards without END, and its pixels, bottom row first. */
export interface FitsUnit {
	readonly cards: readonly Card[];
	/** -32: IEEE float32; -64: IEEE float64. Must agree with the BITPIX card. */
	readonly bitpix: -32 | -64;
	readonly pixels: Float64Array;
}

/**
 * Writes header-data units one after another: headers padded with spaces, data big-endian and padded
 * with zero bytes, both to multiples of 2880 bytes (FITS standard 4.0, sections 3.1 to 3.3 and 4.4.1).
 */
export function writeFits(units: readonly FitsUnit[]): Uint8Array<ArrayBuffer> {
	const sizes = units.map((unit) => ({
		header: toBlocks(80 * (unit.cards.length + 1)),
		data: toBlocks((unit.pixels.length * -unit.bitpix) / 8),
	}));
	const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size.header + size.data, 0));
	let offset = 0;
	units.forEach((unit, index) => {
		writeHeader(bytes.subarray(offset, offset + sizes[index].header), unit.cards);
		offset += sizes[index].header;
		writePixels(new DataView(bytes.buffer, offset, sizes[index].data), unit);
		offset += sizes[index].data;
	});
	return bytes;
}

function toBlocks(byteCount: number): number {
	return Math.ceil(byteCount / BLOCK_BYTES) * BLOCK_BYTES;
}

function writeHeader(target: Uint8Array, cards: readonly Card[]): void {
	target.fill(0x20);
	[...cards, 'END'].forEach((card, index) => {
		for (let i = 0; i < card.length; i++) target[80 * index + i] = card.charCodeAt(i);
	});
}

function writePixels(target: DataView, { pixels, bitpix }: FitsUnit): void {
	const width = -bitpix / 8;
	for (let i = 0; i < pixels.length; i++) {
		if (bitpix === -32) target.setFloat32(i * width, pixels[i]);
		else target.setFloat64(i * width, pixels[i]);
	}
}
