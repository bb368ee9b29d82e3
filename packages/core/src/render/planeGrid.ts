import { ImageError } from '../errors';
import type { Grid } from '../grid';
import { signalToNoise } from '../image';
import type { Cutout } from './Cutout';

/** Which of a cutout's planes is drawn. */
export type Plane = 'image' | 'signalToNoise' | 'variance' | 'psf' | 'mask';

/** Every plane, for fields and error sentences. */
export const PLANES: readonly Plane[] = ['image', 'signalToNoise', 'variance', 'psf', 'mask'];

const IN_WORDS: Record<Plane, string> = {
	image: 'image',
	signalToNoise: 'variance plane, from which S/N is made',
	variance: 'variance plane',
	psf: 'PSF',
	mask: 'mask',
};

/** A plane's pixels and their unit. */
export interface PlaneGrid {
	readonly grid: Grid;
	readonly unit?: string;
}

/**
 * One plane of a cutout.
 *
 * @throws {ImageError} The file has no such plane.
 */
export function planeGrid(cutout: Cutout, plane: Plane): PlaneGrid {
	const { grid, variance, unit } = cutout;
	switch (plane) {
		case 'image':
			return { grid, unit };
		case 'signalToNoise':
			return { grid: signalToNoise(grid, present(cutout, plane, variance)), unit: 'σ' };
		case 'variance':
			return { grid: present(cutout, plane, variance), unit: unit && `${unit}²` };
		case 'psf':
			return { grid: present(cutout, plane, cutout.psf) };
		case 'mask':
			return { grid: present(cutout, plane, cutout.mask) };
	}
}

function present({ name }: Cutout, plane: Plane, grid: Grid | undefined): Grid {
	if (grid) return grid;
	throw new ImageError(`"${name}" has no ${IN_WORDS[plane]}`, {
		advice:
			'Rubin cutouts as FITS hold image, variance and (mostly) PSF, but no mask; arrays hold the image alone. Choose another plane, or download the FITS file.',
	});
}
