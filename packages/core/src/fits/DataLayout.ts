import { FitsError } from '../errors';
import type { Header } from './Header';

/** Bits per stored value; negative for IEEE floating point. FITS 4.0, 4.4.1.1. */
export type Bitpix = 8 | 16 | 32 | 64 | -32 | -64;

/** FITS 4.0, 4.4.1.1: the largest NAXIS. */
const MAX_AXES = 999;

/** Keywords of the axes that most files have. */
const FIRST_AXES: readonly string[] = ['NAXIS1', 'NAXIS2', 'NAXIS3'];

/** Where an HDU's data stand in the file and in which form. */
export interface DataLayout {
	readonly bitpix: Bitpix;
	/** NAXIS1, NAXIS2, …: the first changes fastest. Empty when the HDU has no data array. */
	readonly axes: readonly number[];
	/** First byte of the data. */
	readonly offset: number;
	/** Bytes of the data without padding; may exceed 2^53 or be Infinity in a lying header. */
	readonly byteLength: number;
}

/**
 * Reads the structural keywords of a header; allocates nothing in proportion to what they announce.
 *
 * byteLength = |BITPIX| / 8 × GCOUNT × (PCOUNT + NAXIS1 × … × NAXISn), FITS 4.0, equations 1 and 2; in a
 * primary HDU PCOUNT and GCOUNT count for random groups only, whose NAXIS1 = 0 stands outside the product.
 * @param place - For error sentences, e.g. `HDU 0`.
 * @throws {FitsError} a structural keyword is missing, of the wrong kind or out of range.
 */
export function readDataLayout(header: Header, offset: number, place: string): DataLayout {
	const bitpix = required(header, 'BITPIX', place);
	if (!isBitpix(bitpix)) throw impossible(place, 'BITPIX', bitpix, '8, 16, 32, 64, -32 or -64');
	const naxis = required(header, 'NAXIS', place);
	if (naxis < 0 || naxis > MAX_AXES) throw impossible(place, 'NAXIS', naxis, '0 to 999');
	const axes: number[] = [];
	for (let i = 1; i <= naxis; i++)
		axes.push(notNegative(header, FIRST_AXES[i - 1] ?? `NAXIS${i}`, place));

	const groups = isRandomGroups(header, axes);
	const counted = header.has('XTENSION') || groups;
	const pcount = counted && header.has('PCOUNT') ? notNegative(header, 'PCOUNT', place) : 0;
	const gcount = counted && header.has('GCOUNT') ? notNegative(header, 'GCOUNT', place) : 1;
	const counts = groups ? axes.slice(1) : axes;
	const product = counts.includes(0) ? 0 : counts.reduce((all, length) => all * length, 1);
	const values = naxis === 0 || gcount === 0 ? 0 : gcount * (pcount + product);
	return { bitpix, axes, offset, byteLength: (Math.abs(bitpix) / 8) * values };
}

/** The lengths of the axes for sentences, e.g. `30 x 30`; of more than four the first. */
export function axesInWords(axes: readonly number[]): string {
	return axes.slice(0, 4).join(' x ') + (axes.length > 4 ? ' x …' : '');
}

/** Random groups, the only structure with NAXIS1 = 0 and data. FITS 4.0, section 6. */
export function isRandomGroups(header: Header, axes: readonly number[]): boolean {
	return axes[0] === 0 && axes.length > 1 && header.logicalIfAny('GROUPS') === true;
}

function required(header: Header, keyword: string, place: string): number {
	const value = header.integer(keyword);
	if (value !== undefined) return value;
	throw new FitsError(`The FITS header of ${place} has no ${keyword}`, {
		advice: 'Without it the pixels cannot be found: get the file again or repair its header.',
	});
}

function notNegative(header: Header, keyword: string, place: string): number {
	const value = required(header, keyword, place);
	if (value < 0) throw impossible(place, keyword, value, '0 or more');
	return value;
}

/** Whether a number is one of the six that BITPIX may be. */
export function isBitpix(value: number): value is Bitpix {
	return [8, 16, 32, 64, -32, -64].includes(value);
}

function impossible(place: string, keyword: string, value: number, allowed: string): FitsError {
	return new FitsError(
		`The FITS header of ${place} says ${keyword} = ${value}, which must be ${allowed}`,
		{
			advice: 'The header is damaged or not standard: get the file again.',
		},
	);
}
