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

/** The fraction of the color scale at which a pixel value is drawn, 0 to 1: where its tick stands. */
export function fractionAt(value: number, { vmin, vmax }: Limits, stretch: Stretch): number {
	if (vmax === vmin) return 0;
	return stretchOf(stretch).forward(Math.min(Math.max((value - vmin) / (vmax - vmin), 0), 1));
}
