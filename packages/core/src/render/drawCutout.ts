import type { CutoutKind } from '../alert';
import { pixelScaleArcsec, type PixelPosition } from '../fits';
import type { Raster } from '../grid';
import { drawRecipe, measure, orientGrid, type Affine, type Limits, type Picture } from '../image';
import { aboutCutout } from './aboutCutout';
import type { Cutout } from './Cutout';
import { enlarge } from './enlarge';
import type { PictureNumbers } from './PictureNumbers';
import type { PictureRecipe } from './PictureRecipe';
import { planeGrid, type PlaneGrid } from './planeGrid';

/** A drawn cutout: pixels, numbers, and what overlays need to find their place. */
export interface DrawnCutout {
	readonly raster: Raster;
	readonly numbers: PictureNumbers;
	/** Pixel value at a fraction of the colour scale, for colour bars. */
	readonly valueAt: Picture['valueAt'];
	/** From the cutout's pixels (0-based, row 0 at the bottom) to those of the picture before enlargement. */
	readonly affine: Affine;
	/** Whether the picture's rows run upwards as in FITS (row 0 at the bottom). */
	readonly origin: 'lower' | 'upper';
	/** Picture pixels per cutout pixel. */
	readonly zoom: number;
}

/**
 * Draws one cutout: plane, orientation, interval, stretch, smoothing, colours, size.
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
	const { grid: stored, unit } = planeGrid(cutout, plane);
	const turns = recipe.mode === 'standard' && recipe.origin !== 'upper';
	const oriented = orientGrid(stored, turns ? orientation : 'stored', cutout.wcs);
	const drawn = drawRecipe(oriented.grid, recipe, { noData: picture.noData, limits });

	const raster = enlarge(drawn.raster, sizePixels, picture.enlargement ?? 'nearest');
	return {
		raster,
		valueAt: drawn.valueAt,
		affine: oriented.affine,
		origin: turns ? 'lower' : 'upper',
		zoom: raster.width / drawn.raster.width,
		numbers: {
			kind: cutout.kind,
			plane,
			preset: picture.preset,
			recipe,
			unit,
			orientation: turns ? orientation : 'api',
			rotationAngleDeg: oriented.angleDeg,
			pictureWidth: raster.width,
			pictureHeight: raster.height,
			...measureStored(cutout, { grid: stored, unit }, plane, drawn.limits),
		},
	};
}

/** Numbers of the pixels as stored, so that turning and enlarging change none of them. */
function measureStored(
	{ kind, variance, wcs }: Cutout,
	{ grid }: PlaneGrid,
	plane: PictureRecipe['plane'],
	limits: Limits | undefined,
) {
	const isImage = plane === 'image';
	const source = plane === 'psf' ? undefined : wcs?.reference;
	const { width, height, peakPosition, ...numbers } = measure(grid, {
		limits,
		source,
		variance: isImage ? variance : undefined,
		peak: peakOf(kind),
	});
	const scale = wcs && pixelScaleArcsec(wcs);
	return {
		...numbers,
		peakPosition,
		cutoutWidth: width,
		cutoutHeight: height,
		pixelScaleArcsec: scale,
		peakOffsetArcsec: scale && source ? offsetArcsec(peakPosition, source, scale) : undefined,
	};
}

function peakOf(kind: CutoutKind): 'greatest' | 'furthestFromZero' {
	return kind === 'Difference' ? 'furthestFromZero' : 'greatest';
}

function offsetArcsec(
	peak: PixelPosition | null,
	source: PixelPosition,
	scaleArcsec: number,
): number | undefined {
	return peak ? Math.hypot(peak.x - source.x, peak.y - source.y) * scaleArcsec : undefined;
}
