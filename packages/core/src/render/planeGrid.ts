import { type Choice, choiceNamed } from '../choice';
import { ImageError } from '../errors';
import type { Grid } from '../grid';
import { signalToNoise } from '../image';
import type { Cutout } from './Cutout';

/** Every plane of a cutout that can be drawn. `inWords` names what the file must hold for it. */
export const PLANES = [
	{ name: 'image', title: 'Image', inWords: 'image' },
	{
		name: 'signalToNoise',
		title: 'Signal to Noise',
		description: 'Image divided by the square root of its variance',
		inWords: 'variance plane, from which S/N is made',
	},
	{ name: 'variance', title: 'Variance', inWords: 'variance plane' },
	{
		name: 'psf',
		title: 'PSF',
		description: 'Point spread function at the source',
		inWords: 'PSF',
	},
	{ name: 'mask', title: 'Mask', description: 'Only if the file has one', inWords: 'mask' },
] as const satisfies ReadonlyArray<Choice & { readonly inWords: string }>;

/** Which of a cutout's planes is drawn. */
export type Plane = (typeof PLANES)[number]['name'];

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
	throw new ImageError(`"${name}" has no ${choiceNamed(PLANES, plane, 'Plane').inWords}`, {
		advice:
			'Rubin cutouts as FITS contain image, variance and (usually) PSF, but no mask; arrays contain only the image. Choose another plane, or download the FITS file.',
	});
}
