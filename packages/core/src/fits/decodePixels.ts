import type { Bitpix } from './DataLayout';

/** How stored values become physical ones: physical = BZERO + BSCALE × stored. FITS 4.0, 4.4.2.5. */
export interface Scaling {
	readonly bscale: number;
	readonly bzero: number;
	/** Stored value that means "no data", as digits (64-bit values exceed float64); integers only. */
	readonly blank?: string;
}

/** Turns `count` big-endian values at byte `offset` of `view` into float64. */
type Decoder = (view: DataView, offset: number, values: Float64Array) => void;

const DECODERS: Record<Exclude<Bitpix, 64>, Decoder> = {
	8: (view, offset, values) => {
		for (let i = 0; i < values.length; i++) values[i] = view.getUint8(offset + i);
	},
	16: (view, offset, values) => {
		for (let i = 0; i < values.length; i++) values[i] = view.getInt16(offset + 2 * i);
	},
	32: (view, offset, values) => {
		for (let i = 0; i < values.length; i++) values[i] = view.getInt32(offset + 4 * i);
	},
	[-32]: (view, offset, values) => {
		for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(offset + 4 * i);
	},
	[-64]: (view, offset, values) => {
		for (let i = 0; i < values.length; i++) values[i] = view.getFloat64(offset + 8 * i);
	},
};

/** BZERO that turns signed 64-bit storage into unsigned values. FITS 4.0, table 11. */
const UNSIGNED_64_BZERO = 2 ** 63;

/**
 * Reads `count` values as float64 and scales them in float64.
 *
 * BLANK becomes NaN (compared before scaling, integers only); NaN, ±Infinity and -0 of floating point
 * files are kept. 64-bit integers beyond 2^53 are rounded to the nearest float64, once. astropy scales 8
 * and 16-bit integers in float32, so its values can differ from these in the eighth digit.
 *
 * @param bytes - The file; `offset` and what is read must lie inside.
 */
export function decodePixels(
	bytes: Uint8Array,
	offset: number,
	count: number,
	bitpix: Bitpix,
	scaling: Scaling,
): Float64Array {
	const values = new Float64Array(count);
	const view = () => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bitpix === 64) {
		const unsigned = scaling.bscale === 1 && scaling.bzero === UNSIGNED_64_BZERO;
		decode64(view(), offset, values, unsigned, scaling.blank);
		if (!unsigned) applyScale(values, scaling);
	} else {
		DECODERS[bitpix](view(), offset, values);
		scalePixels(values, bitpix, scaling);
	}
	return values;
}

/** Scales stored values of at most 32 bits, or of floating point, in place; BLANK becomes NaN. */
export function scalePixels(values: Float64Array, bitpix: Bitpix, scaling: Scaling): void {
	if (scaling.blank !== undefined && bitpix > 0) replace(values, Number(scaling.blank));
	applyScale(values, scaling);
}

function applyScale(values: Float64Array, { bscale, bzero }: Scaling): void {
	if (bscale === 1 && bzero === 0) return;
	for (let i = 0; i < values.length; i++) values[i] = values[i] * bscale + bzero;
}

/**
 * 64-bit integers as high × 2^32 + low: both terms are exact in float64, so the sum is rounded once, as
 * Number(BigInt) is, without making a BigInt for every pixel.
 */
function decode64(
	view: DataView,
	offset: number,
	values: Float64Array,
	unsigned: boolean,
	blank: string | undefined,
): void {
	const missing = blank === undefined ? undefined : BigInt(blank);
	const possible = missing !== undefined && BigInt.asIntN(64, missing) === missing;
	const blankHigh = possible ? Number(BigInt.asIntN(32, missing >> 32n)) : NaN;
	const blankLow = possible ? Number(BigInt.asUintN(32, missing)) : NaN;
	for (let i = 0; i < values.length; i++) {
		const high = view.getInt32(offset + 8 * i);
		const low = view.getUint32(offset + 8 * i + 4);
		values[i] =
			high === blankHigh && low === blankLow
				? NaN
				: (unsigned ? (high ^ 0x80000000) >>> 0 : high) * 4294967296 + low;
	}
}

function replace(values: Float64Array, blank: number): void {
	for (let i = 0; i < values.length; i++) if (values[i] === blank) values[i] = NaN;
}
