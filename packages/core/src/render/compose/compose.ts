import { ImageError } from '../../errors';
import type { Cutout } from '../Cutout';
import { drawPanel } from '../drawPanel';
import { composeBlink } from './composeBlink';
import type { Composed } from './Composed';
import { composeFilmStrip } from './composeFilmStrip';
import { composeRgb } from './composeRgb';
import { composeTriplet } from './composeTriplet';
import type { Composition } from './Composition';

/**
 * Draws cutouts in a layout.
 *
 * @param cutouts - What the layout needs: one (`single`), one of each kind (`triplet`), visits in order
 * (`filmStrip`, `blink`), or the three bands red, green, blue (`rgb`).
 * @throws {ImageError} The cutouts can't be drawn as asked. @throws {OptionError} A bad option.
 */
export function compose(cutouts: readonly Cutout[], composition: Composition): Composed {
	if (cutouts.length === 0 && !('gaps' in composition && composition.gaps?.length)) {
		throw new ImageError('There is no cutout to draw', {
			advice: 'Give at least one FITS image.',
			remedy: 'downloadCutouts',
		});
	}
	switch (composition.layout) {
		case 'single': {
			const { picture, overlays, theme } = composition;
			const { raster, numbers } = drawPanel(cutouts[0], picture, overlays, { theme });
			return { frames: [raster], panels: [numbers] };
		}
		case 'triplet':
			return composeTriplet(cutouts, composition);
		case 'filmStrip':
			return composeFilmStrip(cutouts, composition);
		case 'blink':
			return composeBlink(cutouts, composition);
		case 'rgb':
			return composeRgb(cutouts, composition);
	}
}
