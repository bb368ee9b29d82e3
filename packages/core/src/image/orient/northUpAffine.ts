import type { PixelPosition, Wcs } from '../../fits';
import type { Affine } from './Affine';

/**
 * The map that brings North up and East left at the same scale, by the header's own matrix: an offset goes
 * to the tangent plane (xi, eta) and from there to square pixels of the same area, x' = -xi / s,
 * y' = eta / s, s = sqrt|det CD|. Mirrored images are mirrored back; the shear of a per mille that Rubin's
 * local matrices have is removed too.
 *
 * @param from - Input pixel that is moved to…
 * @param to - …this output pixel.
 */
export function northUpAffine({ cd }: Wcs, from: PixelPosition, to: PixelPosition): Affine {
	const scale = Math.sqrt(Math.abs(cd[0] * cd[3] - cd[1] * cd[2]));
	const [a, c] = [-cd[0] / scale, -cd[1] / scale];
	const [b, d] = [cd[2] / scale, cd[3] / scale];
	return { a, b, c, d, tx: to.x - a * from.x - c * from.y, ty: to.y - b * from.x - d * from.y };
}
