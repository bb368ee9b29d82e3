import { type Limits, type Stretch, stretchOf } from '../../../src/image';

/** The fraction of the color scale at which a pixel value is drawn, 0 to 1. */
export function fractionAt(value: number, { vmin, vmax }: Limits, stretch: Stretch): number {
	if (vmax === vmin) return 0;
	return stretchOf(stretch).forward(Math.min(Math.max((value - vmin) / (vmax - vmin), 0), 1));
}
