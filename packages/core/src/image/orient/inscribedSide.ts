import type { Wcs, PixelPosition } from '../../fits';
import type { Grid } from '../../grid';
import { inverseAffine } from './Affine';
import { northUpAffine } from './northUpAffine';

const ORIGIN = { x: 0, y: 0 };

/**
 * Side of the largest square with North up around a pixel that lies wholly in the image, in whole pixels of the
 * image's scale; at least 1.
 *
 * @param center - 0-based pixel, the middle of the square.
 */
export function inscribedSide(
	{ width, height }: Pick<Grid, 'width' | 'height'>,
	wcs: Wcs,
	center: PixelPosition,
): number {
	const { a, b, c, d } = inverseAffine(northUpAffine(wcs, ORIGIN, ORIGIN));
	const beside = Math.min(center.x + 0.5, width - 0.5 - center.x);
	const above = Math.min(center.y + 0.5, height - 0.5 - center.y);
	const half = Math.min(beside / (Math.abs(a) + Math.abs(c)), above / (Math.abs(b) + Math.abs(d)));
	// An edge that is touched to within rounding costs no row of pixels.
	return Math.max(1, Math.floor(2 * half + 1e-6));
}
