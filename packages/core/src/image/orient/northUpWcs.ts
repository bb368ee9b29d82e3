import { pixelToSky, sourceOf, type PixelPosition, type Wcs } from '../../fits';
import type { Grid } from '../../grid';

/**
 * A coordinate system with North up and East left, square pixels, for {@link reprojectGrid}: the common
 * grid onto which visits with different rotations are brought.
 *
 * @param wcs - Gives the scale and, with `center`, the position on the sky.
 * @param size - Of the target image; `center` comes to its middle.
 * @param center - 0-based pixel in the image of `wcs`. @default the source
 */
export function northUpWcs(
	wcs: Wcs,
	size: Pick<Grid, 'width' | 'height'>,
	center: PixelPosition = sourceOf(wcs),
): Wcs {
	const scale = Math.sqrt(Math.abs(wcs.cd[0] * wcs.cd[3] - wcs.cd[1] * wcs.cd[2]));
	return {
		assumedTan: wcs.assumedTan,
		ignoredDistortion: wcs.ignoredDistortion,
		frame: wcs.frame,
		...pixelToSky(wcs, center.x, center.y),
		reference: { x: (size.width - 1) / 2, y: (size.height - 1) / 2 },
		cd: [-scale, 0, 0, scale],
	};
}
