import { float64Of, type Pixels } from '@fink/kernel';
import { ImageError } from '../../errors';
import { gridPixels, type Grid } from '../../grid';
import { finiteValues } from '../statistics';

/**
 * The finite pixels of one grid, or of several as if they were one image; must not be modified.
 *
 * @throws {ImageError} There is none, so no limits exist.
 */
export function finiteValuesOf(...grids: readonly Grid[]): Pixels {
	const parts = grids.map((grid) => finiteValues(gridPixels(grid)));
	const values = parts.length === 1 ? parts[0] : joined(parts.map(float64Of));
	if (values.length > 0) return values;
	const sizes = grids.map(({ width, height }) => `${width} × ${height}`).join(', ');
	throw new ImageError(`The image has no finite pixel (${sizes}): there is nothing to draw`, {
		advice:
			'Every pixel is NaN or infinite, as happens when a cutout lies outside the detector. Try another kind or another alert of the same object.',
	});
}

function joined(parts: readonly Float64Array[]): Float64Array {
	const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		all.set(part, offset);
		offset += part.length;
	}
	return all;
}
