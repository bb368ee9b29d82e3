import { pixelToSky, sourceOf, skyToPixel, type PixelPosition, type Wcs } from '../../fits';
import { movedWcs, reprojectMean, type Affine, type Interpolation } from '../../image';
import type { Grid } from '../../grid';
import type { Cutout } from '../Cutout';
import type { Placement } from '../overlays';

/** The panel that an archive image is to match. */
export interface ReferencePanel {
	readonly wcs: Wcs;
	readonly placement: Placement;
	/** Size of its picture. */
	readonly width: number;
	readonly height: number;
}

/** An archive image on the pixels of a panel. */
export interface AlignedArchive {
	/** One pixel for each of the panel's picture, oriented as that is before row 0 is put on top or at the bottom. */
	readonly cutout: Cutout;
	/** Part of the panel that has data, 0 to 1. */
	readonly coveredFraction: number;
	/** Where the source lies on the archive image; undefined where its projection does not show it. */
	readonly source: PixelPosition | undefined;
}

/** Redraws an archive image on the pixels of another panel's picture: same center, scale and orientation. */
export function alignArchive(
	archive: Cutout & { readonly wcs: Wcs },
	reference: ReferencePanel,
	interpolation: Interpolation,
): AlignedArchive {
	const { width, height, placement, wcs } = reference;
	const target = movedWcs(wcs, onPicture(placement, width / placement.zoom, width, height));
	const redraw = (grid: Grid) =>
		reprojectMean(grid, archive.wcs, target, width, height, interpolation);
	const color = archive.color?.map(redraw);
	const grid = color?.[0] ?? redraw(archive.grid);
	let covered = 0;
	for (const value of grid.data) if (!Number.isNaN(value)) covered++;
	const at = sourceOf(wcs);
	const { raDeg, decDeg } = pixelToSky(wcs, at.x, at.y);
	return {
		cutout: {
			name: archive.name,
			kind: archive.kind,
			grid,
			...(color && { color: [color[0], color[1], color[2]] }),
			areBytes: archive.areBytes,
			unit: archive.unit,
			shown: archive.shown,
			hints: archive.hints,
			wcs: target,
		},
		coveredFraction: covered / grid.data.length,
		source: skyToPixel(archive.wcs, raDeg, decDeg),
	};
}

/** From the reference's pixels to the pixels of its picture, row 0 as in the rotated image. */
function onPicture(
	{ affine, rows }: Placement,
	columns: number,
	width: number,
	height: number,
): Affine {
	const [zoomX, zoomY] = [width / Math.round(columns), height / rows];
	const { a, b, c, d, tx, ty } = affine;
	return {
		a: a * zoomX,
		b: b * zoomY,
		c: c * zoomX,
		d: d * zoomY,
		tx: (tx + 0.5) * zoomX - 0.5,
		ty: (ty + 0.5) * zoomY - 0.5,
	};
}
