import { ImageError } from '../../errors';
import {
	pixelScaleArcsec,
	pixelToSky,
	skyToPixel,
	sourceOf,
	stepArcsec,
	type Wcs,
} from '../../fits';
import { inscribedSide, northUpWcs, reprojectGrid, type Interpolation } from '../../image';
import type { Cutout } from '../Cutout';

/**
 * Brings cutouts onto one grid of the sky, so that the same pixel shows the same place in all of them:
 * visits of one object are turned against each other, and may differ in size.
 *
 * North up, East left, the grid is centered on the first one's source, has its pixel scale and is as wide as
 * the largest cutout; stored, it is the grid of the first, as large as that is. PSFs stay as they are,
 * bits of masks are never mixed.
 *
 * @param fills - Whether North up is only as large as all of them have data.
 * @throws {ImageError} A cutout has no sky coordinates.
 */
export function alignCutouts(
	cutouts: readonly Cutout[],
	orientation: 'northUp' | 'stored',
	interpolation: Interpolation = 'nearest',
	fills = false,
): Cutout[] {
	const systems = cutouts.map((cutout) => cutout.wcs ?? missingWcs(cutout));
	const target = targetOf(cutouts, systems, orientation, fills);
	return cutouts.map((cutout, i) => {
		const redraw = (grid: Cutout['grid'], by = interpolation) =>
			reprojectGrid(grid, systems[i], target.wcs, target.width, target.height, by);
		return {
			name: cutout.name,
			kind: cutout.kind,
			unit: cutout.unit,
			grid: redraw(cutout.grid),
			variance: cutout.variance && redraw(cutout.variance),
			get mask() {
				return cutout.mask && redraw(cutout.mask, 'nearest');
			},
			get psf() {
				return cutout.psf;
			},
			wcs: target.wcs,
		};
	});
}

function targetOf(
	cutouts: readonly Cutout[],
	systems: readonly Wcs[],
	orientation: 'northUp' | 'stored',
	fills: boolean,
) {
	const [first] = systems;
	if (orientation === 'stored') {
		const { width, height } = cutouts[0].grid;
		return { width, height, wcs: first };
	}
	const scale = pixelScaleArcsec(first);
	const sides = cutouts.map(({ grid, wcs = first }) => {
		const lengths = [grid.width * stepArcsec(wcs, 1, 0), grid.height * stepArcsec(wcs, 0, 1)];
		return Math.max(...lengths) / scale;
	});
	const side = fills ? commonSide(cutouts, systems) : Math.round(Math.max(...sides));
	const size = { width: side, height: side };
	return { ...size, wcs: northUpWcs(first, size) };
}

/** Side of the largest square around the source of the first that lies wholly in all of them, in its pixels. */
function commonSide(cutouts: readonly Cutout[], systems: readonly Wcs[]): number {
	const [first] = systems;
	const source = sourceOf(first);
	const { raDeg, decDeg } = pixelToSky(first, source.x, source.y);
	const sides = cutouts.map(({ grid }, i) => {
		const center = skyToPixel(systems[i], raDeg, decDeg);
		const side = center ? inscribedSide(grid, systems[i], center) : 1;
		return (side * pixelScaleArcsec(systems[i])) / pixelScaleArcsec(first);
	});
	return Math.max(1, Math.floor(Math.min(...sides) + 1e-6));
}

/** @throws {ImageError} Always: a cutout without sky coordinates. */
export function missingWcs({ name, noSky }: Pick<Cutout, 'name' | 'noSky'>): never {
	throw new ImageError(
		`"${name}" can't be resampled onto one grid with the others: ${noSky ? `${noSky[0].toLowerCase()}${noSky.slice(1)}` : 'it has no sky coordinates'}`,
		{
			advice:
				'Use the FITS files of the cutouts (arrays have no coordinates), or the orientation As Stored.',
		},
	);
}
