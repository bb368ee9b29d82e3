import { ImageError } from '../errors';

/** Pixels of the largest picture that is read: 64 MiB of RGBA, as much as a FITS file may inflate to. */
export const MAX_PICTURE_PIXELS = 16_777_216;

/** The error of a picture that has more. */
export function pictureTooLarge(format: string, width: number, height: number): ImageError {
	return new ImageError(
		`The ${format} picture has ${width} x ${height} pixels, more than the maximum of ${MAX_PICTURE_PIXELS}`,
		{ advice: 'Request a smaller picture from the archive.' },
	);
}
