import { FitsError } from '../../errors';
import { axesInWords } from '../DataLayout';
import { decodePixels, scalePixels, type Scaling } from '../decodePixels';
import { maxInflatedBytes } from '../gunzip';
import type { Header } from '../Header';
import { type Codec, type PackedTile } from './codec/Codec';
import { readCodec } from './codec/codecs';
import { inflateTile } from './codec/inflateTile';
import { readCompressedShape, type CompressedShape } from './CompressedShape';
import { copyTile, type TileValues } from './copyTile';
import { dequantized, readQuantization, type Quantization } from './Quantization';
import { readParameters } from './readParameters';
import { TileGrid, type TilePlace } from './TileGrid';
import { TileTable, type TablePlace } from './TileTable';
import { wholeNumbers } from './wholeNumbers';

const PLAIN: Scaling = { bscale: 1, bzero: 0 };

/** An image stored as compressed tiles in a binary table. FITS 4.0, section 10. */
export class CompressedImage {
	private readonly shape: CompressedShape;
	private readonly table: TileTable;
	private readonly grid: TileGrid;
	private readonly codec: Codec;
	private readonly quantization: Quantization;
	private readonly parameter: (name: string) => number | undefined;
	/** Compressed bytes that may be read: rows may point to the same ones again and again. */
	private readonly maxPackedBytes: number;
	/** The tile unpacked last: the planes of a cube may share it. */
	private last?: { readonly index: number; readonly values: TileValues };

	/**
	 * Checks what the header says against the size of the file; unpacks nothing.
	 *
	 * @param place - The table, which must lie inside the file.
	 * @param scaling - Of the image.
	 * @param title - For error sentences, e.g. `HDU 1 (IMAGE)`.
	 * @throws {FitsError} it is damaged, of an unknown compression, or too large for its file.
	 */
	constructor(
		private readonly header: Header,
		place: TablePlace,
		private readonly scaling: Scaling,
		private readonly title: string,
	) {
		this.shape = readCompressedShape(header, title);
		const { axes, tile, bitpix } = this.shape;
		this.maxPackedBytes = maxInflatedBytes(place.bytes.length);
		const pixelBytes = axes.reduce((all, length) => all * length, Math.abs(bitpix) / 8);
		if (pixelBytes > this.maxPackedBytes)
			throw tooLarge(title, this.shape, pixelBytes, place, this.maxPackedBytes);
		this.codec = readCodec(header, title);
		this.quantization = readQuantization(header, title);
		this.parameter = readParameters(header);
		this.grid = new TileGrid(axes, tile);
		this.table = new TileTable(header, place, title);
		if (this.table.rows < this.grid.count) {
			throw new FitsError(
				`${title} is a compressed image of ${this.grid.count} tiles, and its table has ${this.table.rows} rows`,
				{ advice: 'The file is damaged: get it again.' },
			);
		}
	}

	/**
	 * Unpacks a plane.
	 *
	 * @param plane - From 0, counted through the axes beyond the second, the third fastest.
	 * @throws {FitsError} a tile is damaged.
	 */
	plane(plane: number): Float64Array {
		const { axes, bitpix } = this.shape;
		const [width, height = 1] = axes;
		const target = new Float64Array(width * height);
		const layer: number[] = [];
		for (const length of axes.slice(2)) {
			layer.push(plane % length);
			plane = Math.floor(plane / length);
		}
		const { from, to } = this.grid.ofPlane(layer);
		let packedBytes = 0;
		for (let index = from; index < to; index++) {
			packedBytes += this.packedBytes(index);
			if (packedBytes > this.maxPackedBytes) throw this.sharedTiles();
			const tilePlace = this.grid.place(index);
			copyTile(this.unpacked(index, tilePlace), tilePlace, layer, target, width);
		}
		// 64-bit integers are scaled when they are read, because float64 can't represent them exactly
		if (bitpix !== 64) scalePixels(target, bitpix, this.scaling);
		return target;
	}

	private packedBytes(index: number): number {
		const lengthOf = (column: string) => this.table.bytes(column, index).length;
		return (
			lengthOf('COMPRESSED_DATA') ||
			lengthOf('GZIP_COMPRESSED_DATA') ||
			lengthOf('UNCOMPRESSED_DATA')
		);
	}

	private unpacked(index: number, place: TilePlace): TileValues {
		if (this.last?.index === index) return this.last.values;
		const values = this.unpack(index, place);
		this.last = place.size.length > 2 ? { index, values } : undefined;
		return values;
	}

	private unpack(index: number, { size, count }: TilePlace): TileValues {
		const { table, codec, parameter } = this;
		const { bitpix } = this.shape;
		const damaged = (reason: string, name = codec.names[0]) =>
			new FitsError(`Tile ${index + 1} of ${this.title} cannot be unpacked (${name}): ${reason}`, {
				advice: 'The file is damaged: get it again, or ask for it without compression.',
			});
		const tile = { count, size, bitpix, parameter, damaged };
		const packed = table.bytes('COMPRESSED_DATA', index);
		if (packed.length > 0) return this.fromCodec(index, { ...tile, bytes: packed });
		const gzipped = table.bytes('GZIP_COMPRESSED_DATA', index);
		const inPlainGzip = (reason: string) => damaged(reason, 'GZIP_COMPRESSED_DATA');
		if (gzipped.length > 0) {
			const plain = { ...tile, bytes: gzipped, damaged: inPlainGzip };
			return this.fromPlain(inflateTile(plain), plain);
		}
		const stored = table.bytes('UNCOMPRESSED_DATA', index);
		if (stored.length > 0) return this.fromPlain(stored, { ...tile, bytes: stored });
		throw damaged('it has no data');
	}

	/** What COMPRESSED_DATA contains: pixels, or whole numbers that represent floating-point pixels. */
	private fromCodec(index: number, tile: PackedTile): TileValues {
		const { bitpix } = this.shape;
		const unpacked = this.codec.unpack(tile);
		if (bitpix > 0) {
			const width = unpacked instanceof Uint8Array ? unpacked.length / tile.count : 4;
			if (unpacked instanceof Uint8Array && width === bitpix / 8)
				return this.fromPlain(unpacked, tile);
			if (bitpix === 64) throw tile.damaged('it does not contain 64-bit numbers');
			return wrapped(wholeNumbers(unpacked, tile), bitpix);
		}
		const scale = this.tileNumber('ZSCALE', index);
		if (scale === undefined) {
			if (unpacked instanceof Uint8Array) return this.fromPlain(unpacked, tile);
			throw tile.damaged('it contains whole numbers without a ZSCALE');
		}
		const zero = this.tileNumber('ZZERO', index) ?? 0;
		const blank = this.tileNumber('ZBLANK', index);
		const whole = wholeNumbers(unpacked, tile);
		const tileScale = { scale, zero, blank };
		return dequantized(whole, tileScale, this.quantization, index, bitpix === -32);
	}

	/** Big-endian values as in a plain image. */
	private fromPlain(bytes: Uint8Array, { count, damaged }: PackedTile): Float64Array {
		const { bitpix } = this.shape;
		const expected = (count * Math.abs(bitpix)) / 8;
		if (bytes.length !== expected)
			throw damaged(`it has ${bytes.length} bytes, not the ${expected} of its ${count} pixels`);
		return decodePixels(bytes, 0, count, bitpix, bitpix === 64 ? this.scaling : PLAIN);
	}

	/** A number of a tile: the column counts, then the keyword. */
	private tileNumber(name: string, index: number): number | undefined {
		return this.table.number(name, index) ?? this.header.number(name);
	}

	private sharedTiles(): FitsError {
		return new FitsError(
			`The tiles of ${this.title} need more than the ${this.maxPackedBytes} bytes allowed for this file`,
			{ advice: 'Its table points to the same bytes again and again: get the file again.' },
		);
	}
}

/** Whole numbers as ZBITPIX holds them. */
function wrapped(values: Int32Array, bitpix: number): Int32Array {
	if (bitpix === 8) for (let i = 0; i < values.length; i++) values[i] &= 0xff;
	else if (bitpix === 16)
		for (let i = 0; i < values.length; i++) values[i] = (values[i] << 16) >> 16;
	return values;
}

function tooLarge(
	title: string,
	{ axes }: CompressedShape,
	pixelBytes: number,
	{ bytes }: TablePlace,
	most: number,
): FitsError {
	return new FitsError(
		`${title} is a compressed image of ${axesInWords(axes)} pixels, ${pixelBytes} bytes: more than the ${most} bytes allowed for a file of ${bytes.length}`,
		{ advice: 'Check where the file comes from, cut out a part of it, or unpack it with funpack.' },
	);
}
