import { FitsError } from '../../errors';
import type { PixelPosition } from './Wcs';
import type { WcsCards } from './WcsCards';

/** The largest declination or latitude: a pole, with what it may be off after conversion from arcseconds or radians. */
export const MAX_LATITUDE_DEG = 90 + 1e-10;

/** The pixel that CRVAL describes, from 0. */
export function referencePixel(cards: WcsCards): PixelPosition {
	return { x: (cards.number('CRPIX1') ?? 0) - 1, y: (cards.number('CRPIX2') ?? 0) - 1 };
}

/** The error for coordinates that no place on the sky has. */
export function invalidCoordinates(): FitsError {
	return new FitsError(
		'The sky coordinates of the FITS header are not valid (unusable matrix or |Dec| > 90)',
		{ advice: 'Draw the image as stored, or repair the CD/PC, CDELT and CRVAL cards.' },
	);
}
