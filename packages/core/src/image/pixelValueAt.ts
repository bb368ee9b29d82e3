import type { Limits } from './interval';
import { stretchOf, type Stretch } from './stretch';

/**
 * The pixel value that is drawn at a fraction of the color scale: the inverse of the stretch, then of
 * the limits. Where a color bar writes its numbers.
 *
 * @param fraction - 0 (lowest color) to 1 (highest).
 * @returns In the unit of the image.
 */
export function pixelValueAt(fraction: number, { vmin, vmax }: Limits, stretch: Stretch): number {
	return stretchOf(stretch).inverse(fraction) * (vmax - vmin) + vmin;
}
