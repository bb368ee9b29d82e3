import { FitsError } from '../../errors';
import { type Bitpix, isBitpix } from '../DataLayout';
import type { Header } from '../Header';

/** Axes of a compressed image: those that images have, and a few to spare. */
const MAX_AXES = 16;

/** The form of the image that a binary table holds in compressed tiles. FITS 4.0, 10.1.1. */
export interface CompressedShape {
	/** ZBITPIX: what BITPIX was before compression. */
	readonly bitpix: Bitpix;
	/** ZNAXIS1 (columns), ZNAXIS2, … */
	readonly axes: readonly number[];
	/** Length of a tile along each axis, never longer than the axis. */
	readonly tile: readonly number[];
}

/**
 * Reads ZBITPIX, ZNAXISn and ZTILEn; allocates nothing in proportion to what they announce.
 *
 * @param place - For error sentences, e.g. `HDU 1`.
 * @throws {FitsError} one of them is missing, of the wrong kind or out of range.
 */
export function readCompressedShape(header: Header, place: string): CompressedShape {
	const bitpix = required(header, 'ZBITPIX', place);
	if (!isBitpix(bitpix)) throw impossible(place, 'ZBITPIX', bitpix, '8, 16, 32, 64, -32 or -64');
	const count = required(header, 'ZNAXIS', place);
	if (count < 1 || count > MAX_AXES) throw impossible(place, 'ZNAXIS', count, `1 to ${MAX_AXES}`);
	const axes: number[] = [];
	const tile: number[] = [];
	for (let i = 1; i <= count; i++) {
		const length = required(header, `ZNAXIS${i}`, place);
		if (length < 1) throw impossible(place, `ZNAXIS${i}`, length, '1 or more');
		const tileLength = header.integer(`ZTILE${i}`) ?? (i === 1 ? length : 1);
		if (tileLength < 1) throw impossible(place, `ZTILE${i}`, tileLength, '1 or more');
		axes.push(length);
		tile.push(Math.min(length, tileLength));
	}
	return { bitpix, axes, tile };
}

function required(header: Header, keyword: string, place: string): number {
	const value = header.integer(keyword);
	if (value !== undefined) return value;
	throw new FitsError(
		`The FITS header of ${place} belongs to a compressed image but has no ${keyword}`,
		{
			advice:
				'Without it the pixels cannot be found: get the file again or unpack it with funpack.',
		},
	);
}

function impossible(place: string, keyword: string, value: number, allowed: string): FitsError {
	return new FitsError(
		`The FITS header of ${place} says ${keyword} = ${value}, which must be ${allowed}`,
		{ advice: 'The header is damaged or not standard: get the file again.' },
	);
}
