import { isOpaque, toRgbaRaster } from '../draw';
import type { Raster } from '../grid';
import { drawColor } from './drawColor';
import { drawRecipe, orientGrid, type Limits, type Picture, type Rgba } from '../image';
import { aboutCutout } from './aboutCutout';
import type { Cutout } from './Cutout';
import type { Placement } from './overlays';
import { enlarge } from './enlarge';
import { usesOrientation } from './usesOrientation';
import { interpolationOf } from './interpolationOf';
import { measureCutout } from './measureCutout';
import type { PictureNumbers } from './PictureNumbers';
import type { PictureRecipe } from './PictureRecipe';
import { storedImage } from './storedImage';

/** A drawn cutout: pixels, numbers, and what overlays need to find their place. */
export interface DrawnCutout {
	readonly raster: Raster;
	readonly numbers: PictureNumbers;
	/** Pixel value at a fraction of the color scale, for color bars. */
	readonly valueAt: Picture['valueAt'];
	/** How the cutout's pixels came onto the picture. */
	readonly placement: Placement;
}

/**
 * Draws one cutout: plane, orientation, interval, stretch, smoothing, colors, size.
 *
 * @param limits - Used in place of the recipe's own interval, e.g. shared by several pictures.
 * @throws {ImageError} No finite pixel, no such plane, no sky coordinates for North up.
 * @throws {OptionError} An unknown name or a value out of range.
 */
export function drawCutout(cutout: Cutout, picture: PictureRecipe, limits?: Limits): DrawnCutout {
	return aboutCutout(cutout.name, () => draw(cutout, picture, limits));
}

/** The picture with a color where it is clear: after smoothing, so that data and color do not mix. */
function withColorInGaps(picture: Raster, color: Rgba): Raster {
	if (isOpaque(picture)) return picture;
	const { width, height, data } = toRgbaRaster(picture);
	const filled = data.slice();
	for (let i = 0; i < filled.length; i += 4) if (filled[i + 3] === 0) filled.set(color, i);
	return { kind: 'rgba', width, height, data: filled };
}

function draw(cutout: Cutout, picture: PictureRecipe, limits?: Limits): DrawnCutout {
	const { recipe, orientation = 'stored', plane = 'image', sizePixels = 0 } = picture;
	const image = storedImage(cutout, plane);
	const turns = usesOrientation(recipe);
	const oriented = orientGrid(image.grid, turns ? orientation : 'stored', cutout.wcs, {
		interpolation: interpolationOf(picture),
		...(picture.fillPanel && { extent: 'inscribed' }),
		noSky: cutout.noSky,
	});
	const { enlargement = 'nearest', noData } = picture;
	const isSmooth = enlargement === 'smooth' && sizePixels > 0;
	const options = { noData: isSmooth ? undefined : noData, limits, image };
	const drawn =
		(plane === 'image' ? drawColor(cutout, picture, options) : undefined) ??
		drawRecipe(oriented.grid, recipe, options);

	const enlarged = enlarge(drawn.raster, sizePixels, enlargement);
	const raster = isSmooth && noData ? withColorInGaps(enlarged, noData) : enlarged;
	return {
		raster,
		valueAt: drawn.valueAt,
		placement: {
			affine: oriented.affine,
			rows: drawn.raster.height,
			origin: turns ? 'lower' : 'upper',
			zoom: raster.width / drawn.raster.width,
		},
		numbers: measureCutout(cutout, plane, drawn.limits, {
			preset: picture.preset,
			recipe: cutout.color && plane === 'image' ? undefined : recipe,
			orientation: turns ? orientation : 'api',
			rotationAngleDeg: oriented.angleDeg,
			pictureWidth: raster.width,
			pictureHeight: raster.height,
		}),
	};
}
