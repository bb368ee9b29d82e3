import type { Grid } from '../grid';
import { checkSameSize } from './checkSameSize';
import type { Rgba } from './colormap';
import type { Limits } from './interval';
import { normalize } from './normalize';
import { DEFAULT_NO_DATA, type Origin } from './paint';
import { pixelValueAt } from './pixelValueAt';
import type { Picture } from './recipe';
import type { Stretch } from './stretch';

/** How the planes of a color picture become bytes. */
export interface ColorPlanesOptions {
	/** The same for all three, so that gray stays gray. */
	readonly limits: Limits;
	readonly stretch: Stretch;
	/** Color where any plane is NaN. @default DEFAULT_NO_DATA */
	readonly noData?: Rgba;
	/** @default 'lower' */
	readonly origin?: Origin;
}

/** Whole numbers that fall short of themselves by a rounding error stay whole. */
const ROUNDING = 1e-9;

/**
 * Draws red, green and blue planes as they are, one pixel per pixel.
 *
 * @throws {ImageError} The sizes differ.
 */
export function drawColorPlanes(
	planes: readonly Grid[],
	{ limits, stretch, noData = DEFAULT_NO_DATA, origin = 'lower' }: ColorPlanesOptions,
): Picture {
	checkSameSize('the three colors', [...planes]);
	const [{ width, height }] = planes;
	const [red, green, blue] = planes.map((plane) => normalize(plane, limits, stretch));
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		const targetRow = origin === 'lower' ? height - 1 - y : y;
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const to = (targetRow * width + x) * 4;
			if (Number.isNaN(red[i] + green[i] + blue[i])) data.set(noData, to);
			else {
				data[to] = red[i] * 255 + ROUNDING;
				data[to + 1] = green[i] * 255 + ROUNDING;
				data[to + 2] = blue[i] * 255 + ROUNDING;
				data[to + 3] = 255;
			}
		}
	}
	const valueAt = (fraction: number) => pixelValueAt(fraction, limits, stretch);
	return { raster: { kind: 'rgba', width, height, data }, limits, valueAt };
}
