import { OptionError } from '../../errors';
import { filmStrip } from '../../image';
import type { Cutout } from '../Cutout';
import { THEMES } from '../ThemeName';
import type { Composed } from './Composed';
import type { FilmStripComposition } from './Composition';
import { drawVisits } from './drawVisits';
import { equallyWide } from './equallyWide';

/**
 * Visits of one object side by side in rows, in the order given, with shared limits.
 *
 * @throws {ImageError} No cutout, sizes that differ (unless North up), or more than fits one picture.
 * @throws {OptionError} Less than one column.
 */
export function composeFilmStrip(
	cutouts: readonly Cutout[],
	{ picture, overlays = {}, theme = 'dark', captions = [], columns, header }: FilmStripComposition,
): Composed {
	if (columns !== undefined && !(columns >= 1)) {
		throw new OptionError(`A film strip can't have ${columns} columns`, {
			field: 'Columns',
			given: columns,
			advice: 'Give a whole number from 1 on, or leave the option out.',
		});
	}
	const drawn = drawVisits(cutouts, picture, () => ({ ...overlays, caption: undefined }), theme);
	const rasters = drawn.map(({ raster }) => raster);
	const pictures = overlays.colorBar ? equallyWide(rasters, THEMES[theme]) : rasters;
	const panels = pictures.map((raster, i) => ({
		picture: raster,
		drawOnto: drawn[i].drawOnto,
		lines: captions[i],
	}));
	const strip = filmStrip(panels, { theme: THEMES[theme], columns, header });
	return { frames: [strip], panels: drawn.map(({ numbers }) => numbers) };
}
