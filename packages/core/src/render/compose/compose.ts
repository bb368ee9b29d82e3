import { choiceNamed } from '../../choice';
import { ImageError } from '../../errors';
import type { ArchiveImage } from '../archive';
import type { Cutout } from '../Cutout';
import type { Composed } from './Composed';
import type { Composition } from './Composition';
import type { LayoutChoice } from './LayoutChoice';
import { LAYOUTS } from './Layouts';

/**
 * Draws cutouts in a layout.
 *
 * @param cutouts - What the layout needs: one (`single`), one of each kind (`triplet`, `square`), visits in order
 * (`filmStrip`, `blink`), or the three bands red, green, blue (`rgb`).
 * @param archive - An image of another survey next to them, in layouts of one alert.
 * @throws {ImageError} The cutouts can't be drawn as asked. @throws {OptionError} A bad option.
 */
export function compose(
	cutouts: readonly Cutout[],
	composition: Composition,
	archive?: ArchiveImage,
): Composed {
	if (cutouts.length === 0 && !('gaps' in composition && composition.gaps?.length)) {
		throw new ImageError('There is no cutout to draw', {
			advice: 'Provide at least one FITS image.',
			remedy: 'downloadCutouts',
		});
	}
	const layouts: ReadonlyArray<LayoutChoice<Composition['layout']>> = LAYOUTS as never;
	const { compose: draw } = choiceNamed(layouts, composition.layout, 'Layout');
	return draw(cutouts, composition as never, archive);
}
