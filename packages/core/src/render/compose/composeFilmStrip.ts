import { OptionError } from '../../errors';
import { filmStrip, type Panel } from '../../image';
import type { Cutout } from '../Cutout';
import { themeOf } from '../ThemeName';
import type { Composed } from './Composed';
import type { FilmStripComposition } from './Composition';
import { drawVisits } from './drawVisits';
import { emptyText, failedOf, numbersOf, shownOf } from './drawnVisits';
import { equallyWide } from './equallyWide';
import { visitsOf } from './visitsOf';

/**
 * Visits of one object side by side in rows, in the order given, with shared limits. A visit without an image
 * is an empty panel that says so.
 *
 * @throws {ImageError} No cutout, more than fits one picture; without `failedVisits` also sizes that differ
 * (unless North up).
 * @throws {OptionError} Less than one column.
 */
export function composeFilmStrip(
	cutouts: readonly Cutout[],
	{
		picture,
		overlays = {},
		theme = 'dark',
		captions = [],
		columns,
		header,
		gaps,
		failedVisits,
	}: FilmStripComposition,
): Composed {
	if (columns !== undefined && !(columns >= 1)) {
		throw new OptionError(`A film strip can't have ${columns} columns`, {
			field: 'Columns',
			given: columns,
			advice: 'Give a whole number from 1 on, or leave the option out.',
		});
	}
	const drawn = drawVisits(visitsOf(cutouts, gaps), {
		picture,
		overlaysOf: () => ({ ...overlays, caption: undefined }),
		theme,
		failedVisits,
	});
	const shown = shownOf(drawn, failedVisits);
	const rasters = shown.flatMap(({ panel }) => (typeof panel === 'string' ? [] : [panel.raster]));
	const pictures = [...(overlays.colorBar ? equallyWide(rasters, themeOf(theme)) : rasters)];
	const panels = shown.map(({ visit, panel }): Panel => {
		const lines = captions[visit];
		if (typeof panel === 'string') return { emptyText: emptyText(panel), lines };
		return { picture: pictures.shift(), drawOnto: panel.drawOnto, lines };
	});
	const strip = filmStrip(panels, { theme: themeOf(theme), columns, header });
	return { frames: [strip], panels: numbersOf(drawn), failedVisits: failedOf(drawn) };
}
