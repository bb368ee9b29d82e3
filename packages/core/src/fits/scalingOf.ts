import { FitsError } from '../errors';
import type { Scaling } from './decodePixels';
import type { Header } from './Header';

/**
 * How stored values become pixels: BSCALE, BZERO, and BLANK of integers.
 *
 * @throws {FitsError} BLANK is not a whole number.
 */
export function scalingOf(header: Header, bitpix: number, title: string): Scaling {
	const bscale = header.number('BSCALE') ?? 1;
	const bzero = header.number('BZERO') ?? 0;
	const blank = bitpix > 0 ? header.card('BLANK') : undefined;
	if (blank === undefined || blank.kind === 'undefined') return { bscale, bzero };
	if (blank.kind === 'integer') return { bscale, bzero, blank: blank.digits };
	throw new FitsError(`The FITS header of ${title} gives a BLANK that is not a whole number`, {
		advice: 'Missing pixels cannot be recognized without it: repair or remove the BLANK card.',
	});
}
