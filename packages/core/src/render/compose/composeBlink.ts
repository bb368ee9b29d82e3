import type { Cutout } from '../Cutout';
import { finishPanel } from '../drawPanel';
import { THEMES } from '../ThemeName';
import type { Composed } from './Composed';
import type { BlinkComposition } from './Composition';
import { drawVisits } from './drawVisits';
import { equallyWide } from './equallyWide';

/**
 * The cutouts one after another in one animation, with shared limits: what changes, blinks.
 *
 * @throws {ImageError} No cutout, or sizes that differ (unless North up).
 */
export function composeBlink(
	cutouts: readonly Cutout[],
	{ picture, overlays = {}, theme = 'dark', captions = [], frameMs = 500 }: BlinkComposition,
): Composed {
	const overlaysOf = (i: number) => ({ ...overlays, caption: captions[i] });
	const drawn = drawVisits(cutouts, picture, overlaysOf, theme).map(finishPanel);
	const rasters = drawn.map(({ raster }) => raster);
	return {
		frames: overlays.colorBar ? equallyWide(rasters, THEMES[theme]) : rasters,
		frameMs,
		panels: drawn.map(({ numbers }) => numbers),
	};
}
