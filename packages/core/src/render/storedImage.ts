import { sourceOf } from '../fits';
import type { StoredImage } from '../image';
import type { Cutout } from './Cutout';
import { planeGrid, type Plane } from './planeGrid';

/** A plane of a cutout as stored, with what limits by noise need to know about it. */
export function storedImage(cutout: Cutout, plane: Plane): StoredImage {
	return {
		grid: planeGrid(cutout, plane).grid,
		source: plane === 'psf' || !cutout.wcs ? undefined : sourceOf(cutout.wcs),
		variance: plane === 'image' ? cutout.variance : undefined,
	};
}
