import type { Raster } from '../grid';
import { drawColor } from './drawColor';
import { drawRecipe, orientGrid, type Limits, type Picture } from '../image';
import { aboutCutout } from './aboutCutout';
import type { Cutout } from './Cutout';
import type { Placement } from './drawOverlays';
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

function draw(cutout: Cutout, picture: PictureRecipe, limits?: Limits): DrawnCutout {
	const { recipe, orientation = 'stored', plane = 'image', sizePixels = 0 } = picture;
	const image = storedImage(cutout, plane);
	const turns = usesOrientation(recipe);
	const oriented = orientGrid(image.grid, turns ? orientation : 'stored', cutout.wcs, {
		interpolation: interpolationOf(picture),
	});
	const options = { noData: picture.noData, limits, image };
	const drawn =
		(plane === 'image' ? drawColor(cutout, picture, options) : undefined) ??
		drawRecipe(oriented.grid, recipe, options);

	const raster = enlarge(drawn.raster, sizePixels, picture.enlargement ?? 'nearest');
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
