import type { ChosenImage, Hdu } from '../fits';
import type { Grid } from '../grid';
import type { Cutout } from './Cutout';

/** Red, green and blue of a color picture: three planes, or three numbers for each pixel. */
export function colorsOf({ hdu, isInterleaved }: ChosenImage): NonNullable<Cutout['color']> {
	if (isInterleaved) return separated(hdu);
	const [red, green, blue] = [0, 1, 2].map((plane) => hdu.grid({ plane }));
	return [red, green, blue];
}

/** With color as the first axis, each plane of the cube is a row of the picture. */
function separated(hdu: Hdu): readonly [Grid, Grid, Grid] {
	const [, width, height] = hdu.axes;
	const empty = () => ({ width, height, data: new Float64Array(width * height) });
	const colors = [empty(), empty(), empty()] as const;
	for (let row = 0; row < height; row++) {
		const { data } = hdu.grid({ plane: row });
		for (const [i, color] of colors.entries()) {
			for (let x = 0; x < width; x++) color.data[row * width + x] = data[3 * x + i];
		}
	}
	return colors;
}
