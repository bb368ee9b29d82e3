import { ImageError } from '../../errors';
import { hasUnequalPixels, northAngleDeg, parity, type PixelPosition, type Wcs } from '../../fits';
import type { Grid } from '../../grid';
import { IDENTITY_AFFINE, mapPoint, type Affine } from './Affine';
import { inscribedSide } from './inscribedSide';
import { northUpAffine } from './northUpAffine';
import type { Orientation } from './Orientation';
import { resampleGrid } from './resampleGrid';
import type { Interpolation } from './sampleGrid';

/** How {@link orientGrid} resamples; of use for `northUp` only. */
export interface OrientOptions {
	/** @default 'nearest' */
	readonly interpolation?: Interpolation;
	/**
	 * Point of the input (0-based pixel) that comes to the center of the output and about which the image
	 * turns. Pass the source (`wcs.reference`) to have it at the same place in every visit.
	 * @default the center of the image
	 */
	readonly center?: PixelPosition;
	/**
	 * `same`: as many columns and rows as the input, corners may fall outside. `whole`: large enough
	 * for every input pixel. `inscribed`: the largest square without corners that have no data.
	 * @default 'same', but 'whole' where columns and rows have different scales: made square, they need another size
	 */
	readonly extent?: 'same' | 'whole' | 'inscribed';
	/** Why there are no sky coordinates, in a sentence, for the error. */
	readonly noSky?: string;
}

/** An image in its new orientation and how it came there. */
export interface OrientedGrid {
	/** Row 0 at the bottom, like every Grid: drawn with its last row on top it looks as asked. */
	readonly grid: Grid;
	/** From input pixels to pixels of `grid`, so that overlays find their place. */
	readonly affine: Affine;
	/**
	 * How far the picture was turned, degrees, counter-clockwise positive as seen with row 0 at the bottom;
	 * for a mirrored image before it is mirrored. 0 where nothing was resampled.
	 */
	readonly angleDeg: number;
	/** Whether the picture is the mirror image of what the file stores. */
	readonly mirrored: boolean;
}

/**
 * Brings an image into the orientation in which it is to be drawn.
 *
 * `stored` and `api` move no value; `northUp` resamples at the image's own scale (see
 * {@link northUpAffine}), pixels from outside are NaN.
 * @param wcs - Needed for `northUp`.
 * @throws {ImageError} `northUp` without a WCS.
 */
export function orientGrid(
	grid: Grid,
	orientation: Orientation,
	wcs?: Wcs,
	options: OrientOptions = {},
): OrientedGrid {
	switch (orientation) {
		case 'stored':
			return { grid, affine: IDENTITY_AFFINE, angleDeg: 0, mirrored: false };
		case 'api':
			return {
				grid: withRowsReversed(grid),
				affine: { ...IDENTITY_AFFINE, d: -1, ty: grid.height - 1 },
				angleDeg: 0,
				mirrored: true,
			};
		case 'northUp':
			if (wcs === undefined) throw withoutWcs(options.noSky);
			return northUp(grid, wcs, options);
	}
}

function northUp(
	grid: Grid,
	wcs: Wcs,
	{ interpolation = 'nearest', center = middleOf(grid), extent }: OrientOptions,
): OrientedGrid {
	const size = sizeOfTurned(grid, wcs, center, extent);
	const affine = northUpAffine(wcs, center, middleOf(size));
	return {
		grid: resampleGrid(grid, affine, size.width, size.height, interpolation),
		affine,
		angleDeg: -northAngleDeg(wcs),
		mirrored: parity(wcs) === 'mirrored',
	};
}

const ORIGIN = { x: 0, y: 0 };

/** Pixels of a picture per pixel of the image, beyond which it is not made whole: pixels of no camera. */
const MAX_GROWTH = 16;

function sizeOfTurned(
	grid: Grid,
	wcs: Wcs,
	center: PixelPosition,
	extent: OrientOptions['extent'] = hasUnequalPixels(wcs) ? 'whole' : 'same',
): Pick<Grid, 'width' | 'height'> {
	if (extent === 'same') return grid;
	if (extent === 'inscribed') {
		const side = inscribedSide(grid, wcs, center);
		return { width: side, height: side };
	}
	const size = sizeOfWhole(grid, northUpAffine(wcs, center, ORIGIN));
	return size.width * size.height <= MAX_GROWTH * grid.width * grid.height + MAX_GROWTH
		? size
		: grid;
}

function middleOf({ width, height }: Pick<Grid, 'width' | 'height'>): PixelPosition {
	return { x: (width - 1) / 2, y: (height - 1) / 2 };
}

/** Smallest size, centered on the origin, that holds the outer edges of every pixel. */
function sizeOfWhole({ width, height }: Grid, aboutOrigin: Affine) {
	const corners = [-0.5, width - 0.5].flatMap((x) =>
		[-0.5, height - 0.5].map((y) => mapPoint(aboutOrigin, x, y)),
	);
	const reach = (axis: 'x' | 'y') => Math.max(...corners.map((corner) => Math.abs(corner[axis])));
	// A corner that touches the edge to within rounding needs no further row of pixels.
	const pixels = (halfSize: number) => Math.max(1, Math.ceil(2 * halfSize - 1e-6));
	return { width: pixels(reach('x')), height: pixels(reach('y')) };
}

function withRowsReversed({ width, height, data }: Grid): Grid {
	const reversed = new Float64Array(data.length);
	for (let row = 0; row < height; row++) {
		reversed.set(data.subarray(row * width, (row + 1) * width), (height - 1 - row) * width);
	}
	return { width, height, data: reversed };
}

function withoutWcs(noSky?: string): ImageError {
	const why = noSky
		? `${noSky[0].toLowerCase()}${noSky.slice(1)}`
		: 'its header has no sky coordinates';
	return new ImageError(`The image cannot be turned North up: ${why}`, {
		advice: 'Choose the orientation "as stored", or a FITS file with sky coordinates (WCS).',
	});
}
