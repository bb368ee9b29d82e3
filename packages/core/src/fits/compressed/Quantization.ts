import { FitsError } from '../../errors';
import type { Header } from '../Header';
import { RANDOM_COUNT, randomNumbers } from './randomNumbers';

/** The whole number that represents exactly 0 with SUBTRACTIVE_DITHER_2. FITS 4.0, 10.2.1. */
const ZERO_VALUE = -2147483646;

/** Pixels from one number of the table to the next row of it. */
const RANDOM_SPAN = 500;

/** How floating point numbers became whole ones. FITS 4.0, 10.2. */
export interface Quantization {
	/** 0 without dithering, else the number of the method. */
	readonly dither: 0 | 1 | 2;
	/** ZDITHER0: the place in the table of random numbers where the first tile begins, from 1. */
	readonly seed: number;
}

const DITHERS: Readonly<Record<string, 0 | 1 | 2>> = {
	'': 0,
	NONE: 0,
	NO_DITHER: 0,
	SUBTRACTIVE_DITHER_1: 1,
	SUBTRACTIVE_DITHER_2: 2,
};

/**
 * Reads ZQUANTIZ and ZDITHER0.
 *
 * @param place - For error sentences, e.g. `HDU 1`.
 * @throws {FitsError} the method is unknown: its pixels would be wrong in their last digits.
 */
export function readQuantization(header: Header, place: string): Quantization {
	const method = (header.text('ZQUANTIZ') ?? '').trim().toUpperCase();
	if (!(method in DITHERS)) {
		throw new FitsError(`The FITS header of ${place} says ZQUANTIZ = ${method}, which is unknown`, {
			advice: 'Unpack the file with funpack (CFITSIO) first.',
		});
	}
	return { dither: DITHERS[method], seed: header.integer('ZDITHER0') ?? 1 };
}

/** How the whole numbers of one tile become floating point numbers again. */
export interface TileScale {
	readonly scale: number;
	readonly zero: number;
	/** ZBLANK: the whole number that represents NaN. */
	readonly blank: number | undefined;
}

/**
 * Turns the whole numbers of a tile into floating point numbers, computed in float64; rounded to float32 if they were
 * that.
 *
 * @param tile - Its row in the table, from 0: it decides where the random numbers begin.
 */
export function dequantized(
	whole: Int32Array,
	{ scale, zero, blank }: TileScale,
	{ dither, seed }: Quantization,
	tile: number,
	isFloat32: boolean,
): Float32Array | Float64Array {
	const values = isFloat32 ? new Float32Array(whole.length) : new Float64Array(whole.length);
	if (dither === 0) for (let i = 0; i < whole.length; i++) values[i] = whole[i] * scale + zero;
	else undither(whole, values, scale, zero, modulo(tile + seed - 1, RANDOM_COUNT));
	if (dither === 2) put(values, 0, whole, ZERO_VALUE);
	if (blank !== undefined) put(values, NaN, whole, blank);
	return values;
}

/** Every pixel, NaN and zero as well, uses up its random number. @param row - Of the table, where the tile begins. */
function undither(
	whole: Int32Array,
	values: Float32Array | Float64Array,
	scale: number,
	zero: number,
	row: number,
): void {
	const random = randomNumbers();
	for (let i = 0; i < whole.length; row = (row + 1) % RANDOM_COUNT) {
		let next = Math.floor(random[row] * RANDOM_SPAN);
		const to = Math.min(whole.length, i + RANDOM_COUNT - next);
		for (; i < to; i++) values[i] = (whole[i] - random[next++] + 0.5) * scale + zero;
	}
}

function put(
	values: Float32Array | Float64Array,
	value: number,
	whole: Int32Array,
	stored: number,
): void {
	for (let i = 0; i < whole.length; i++) if (whole[i] === stored) values[i] = value;
}

function modulo(value: number, divisor: number): number {
	return ((value % divisor) + divisor) % divisor;
}
