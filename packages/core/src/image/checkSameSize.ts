import { ImageError } from '../errors';
import type { Grid } from '../grid';

/**
 * Refuses grids of different sizes, which do not show the same pixels.
 *
 * @param what - What they are together, e.g. `the three bands`.
 * @throws {ImageError}
 */
export function checkSameSize(what: string, grids: readonly Grid[]): void {
	const [{ width, height }] = grids;
	if (grids.every((grid) => grid.width === width && grid.height === height)) return;
	const sizes = grids.map((grid) => `${grid.width} × ${grid.height}`).join(', ');
	throw new ImageError(`The sizes of ${what} differ: ${sizes}`, {
		advice: 'Resample them onto one grid first, or take cutouts of the same alert.',
	});
}
