import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { geometry } from './geometry';
import { layouts } from './layouts';
import { lightCurves } from './lightCurves';
import { objects } from './objects';
import { overlays } from './overlays';
import { presets } from './presets';
import { treatments } from './treatments';

/** The whole gallery, in the order of the page. */
export function sectionsOf(specimens: Specimens): GallerySection[] {
	return [
		...lightCurves(),
		...layouts(specimens),
		objects(specimens),
		presets(specimens),
		...treatments(specimens),
		...overlays(specimens),
		...geometry(specimens),
	];
}
