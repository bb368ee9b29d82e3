import type { Codec, PackedTile } from './Codec';
import { invertNarrow, MAX_NARROW } from './hNarrow';
import { invertTransform } from './hTransform';
import { readCoefficients } from './hCoefficients';

/** First two bytes of a stream. */
const MAGIC = 0xdd99;

/** Bytes of the header: magic, sizes, scale, sum and the three numbers of bit planes. */
const HEADER_BYTES = 25;

/** Coefficients stay below it, so that their sums are exact in float64. */
const MAX_COEFFICIENT = 2 ** 48;

/** The H-transform of two-dimensional tiles, coded by quadtrees. FITS 4.0, 10.4.4, and White (1992). */
export const hcompress1: Codec = {
	names: ['HCOMPRESS_1'],
	unpack: (tile) => {
		const { bytes, count, damaged } = tile;
		if (bytes.length < HEADER_BYTES) throw damaged('it ends inside its header');
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (view.getUint16(0) !== MAGIC) throw damaged('it does not begin like HCOMPRESS data');
		const rows = view.getInt32(2);
		const columns = view.getInt32(6);
		const [width] = tile.size.filter((length) => length > 1);
		if (rows < 1 || columns < 1 || rows * columns !== count || !isWidth(columns, width, rows)) {
			throw damaged(`it says that it has ${columns} x ${rows} pixels`);
		}
		const scale = Math.max(1, view.getInt32(10));
		const sum = view.getInt32(14) * 4294967296 + view.getUint32(18);
		const planes = [bytes[22], bytes[23], bytes[24]] as const;
		checkPlanes(tile, planes);
		const values = readCoefficients(tile, HEADER_BYTES, { rows, columns, planes });
		const isSmooth = scale > 1 && (tile.parameter('SMOOTH') ?? 0) !== 0;
		const largest = Math.max(Math.abs(sum), largestOf(values)) * scale;
		if (values instanceof Int32Array && largest < MAX_NARROW && !isSmooth) {
			values[0] = sum;
			if (scale > 1) for (let i = 0; i < count; i++) values[i] *= scale;
			return invertNarrow(values, rows, columns);
		}
		if (largest > MAX_COEFFICIENT) throw damaged('it contains numbers that are too large');
		const wide = new Float64Array(values);
		wide[0] = sum;
		for (let i = 0; i < count; i++) wide[i] *= scale;
		invertTransform(wide, rows, columns, isSmooth ? scale : undefined);
		const pixels = new Int32Array(count);
		for (let i = 0; i < count; i++) pixels[i] = wide[i];
		return pixels;
	},
};

/** The largest without its sign, but for the first, which the sum replaces. */
function largestOf(values: Int32Array | Float64Array): number {
	let largest = 0;
	for (let i = 1; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
	return largest;
}

/** The fastest axis that is longer than 1 must be the columns'; a row of one pixel may lie either way. */
function isWidth(columns: number, width: number | undefined, rows: number): boolean {
	return width === undefined || columns === width || (columns === 1 && rows === width);
}

/** A tile's values grow by at most two bits with each doubling of its side. */
function checkPlanes({ count, bitpix, damaged }: PackedTile, planes: readonly number[]): void {
	const growth = 2 * Math.ceil(Math.log2(count) / 2 + 1) + 2;
	const most = Math.min(48, (bitpix === 8 ? 9 : bitpix === 16 ? 17 : 33) + growth);
	const found = Math.max(...planes);
	if (found > most) throw damaged(`it says that it has ${found} bit planes`);
}
