import type { Interpolation } from '../image';
import type { PictureRecipe } from './PictureRecipe';

/** How pixels are taken when a picture is turned: as crisp or as smooth as it is enlarged; mask bits never mix. */
export function interpolationOf({
	enlargement,
	plane,
}: Pick<PictureRecipe, 'enlargement' | 'plane'>): Interpolation {
	return enlargement === 'smooth' && plane !== 'mask' ? 'bilinear' : 'nearest';
}
