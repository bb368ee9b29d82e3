import type { CutoutKind } from '../alert';
import { pixelScaleArcsec, type PixelPosition } from '../fits';
import { measure, type Limits } from '../image';
import type { Cutout } from './Cutout';
import type { PictureNumbers } from './PictureNumbers';
import { pictureWarnings } from './pictureWarnings';
import { planeGrid, type Plane } from './planeGrid';

/** The numbers that do not depend on how a cutout is drawn, save for its limits. */
export type CutoutNumbers = Omit<
	PictureNumbers,
	'preset' | 'recipe' | 'orientation' | 'rotationAngleDeg' | 'pictureWidth' | 'pictureHeight'
>;

/**
 * Measures a plane of a cutout as stored, so that turning and enlarging change none of the numbers.
 *
 * @param limits - What it is drawn with.
 */
export function measureCutout(cutout: Cutout, plane: Plane, limits?: Limits): CutoutNumbers {
	const { kind, variance, wcs } = cutout;
	const { grid, unit } = planeGrid(cutout, plane);
	const source = plane === 'psf' ? undefined : wcs?.reference;
	const { width, height, peakPosition, ...numbers } = measure(grid, {
		limits,
		source,
		variance: plane === 'image' ? variance : undefined,
		peak: peakOf(kind),
	});
	const scale = wcs && pixelScaleArcsec(wcs);
	return {
		kind,
		plane,
		unit,
		...numbers,
		peakPosition,
		cutoutWidth: width,
		cutoutHeight: height,
		pixelScaleArcsec: scale,
		warnings: pictureWarnings(cutout.name, numbers),
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
