import { OptionError } from '../../../errors';
import { filmStrip as drawStrip, type ColorKey, type Panel } from '../../../image';
import type { Cutout } from '../../Cutout';
import type { Overlays } from '../../overlays';
import type { PictureRecipe } from '../../PictureRecipe';
import type { PreparedPanel } from '../../preparePanel';
import { themeOf } from '../../ThemeName';
import { usesOrientation } from '../../usesOrientation';
import type { Composed } from '../Composed';
import type { FilmStripComposition } from '../Composition';
import { drawVisits } from '../drawVisits';
import { chipOf, stripRows, titleRows } from '../captionRows';
import { signKey, valueKey } from '../colorKey';
import { emptyText, failedOf, numbersOf, shownOf } from '../drawnVisits';
import { visitsOf } from '../visitsOf';
import type { LayoutChoice } from '../LayoutChoice';

/** Visits side by side. */
export const filmStrip: LayoutChoice<'filmStrip'> = {
	name: 'filmStrip',
	title: 'Film Strip',
	description: 'One kind of all visits side by side, in time order, with shared limits',
	compose: composeFilmStrip,
};

/**
 * Visits of one object side by side in rows, in the order given, with shared limits. A visit without an image
 * is an empty panel that says so.
 *
 * @throws {ImageError} No cutout, more than fits one picture; without `failedVisits` also sizes that differ
 * (unless North up).
 * @throws {OptionError} Less than one column.
 */
function composeFilmStrip(
	cutouts: readonly Cutout[],
	{
		picture,
		overlays = {},
		theme = 'dark',
		captions = [],
		columns,
		bands = [],
		header = [],
		about,
		gaps,
		failedVisits,
		marked,
	}: FilmStripComposition,
): Composed {
	if (columns !== undefined && !(columns >= 1)) {
		throw new OptionError(`A film strip can't have ${columns} columns`, {
			field: 'Columns',
			given: columns,
			advice: 'Enter a whole number of at least 1, or remove the option.',
		});
	}
	const isAlike = picture.orientation === 'northUp' && usesOrientation(picture.recipe);
	const drawn = drawVisits(visitsOf(cutouts, gaps), {
		picture,
		overlaysOf: (visit) => ({
			...overlays,
			caption: undefined,
			colorBar: false,
			label: false,
			...(isAlike && visit > 0 && { compass: false, scaleBar: false }),
		}),
		theme,
		failedVisits,
	});
	const shown = shownOf(drawn, failedVisits);
	const rasters = shown.flatMap(({ panel }) => (typeof panel === 'string' ? [] : [panel.raster]));
	const pictures = [...rasters];
	const panels = shown.map(({ visit, panel }): Panel => {
		const lines = captions[visit];
		const band = bands[visit];
		const chip = band ? chipOf({ band }, themeOf(theme)) : undefined;
		const said = { lines, chip, isMarked: visit === marked };
		if (typeof panel === 'string') return { emptyText: emptyText(panel), ...said };
		const { drawOnto, ground } = panel;
		return {
			picture: pictures.shift(),
			drawOnto,
			isOnGround: ground !== undefined,
			...said,
		};
	});
	const first = shown.find(({ panel }) => typeof panel !== 'string')?.panel;
	const key = typeof first === 'object' ? keyOf(first, picture, overlays) : undefined;
	const isTitled = header.some((line) => line.trim() !== '');
	const strip = drawStrip(panels, {
		theme: themeOf(theme),
		columns,
		header: about && !isTitled ? stripRows(about) : titleRows(header),
		footer: key || about?.id ? [{ left: about?.id, key, isFaint: true }] : [],
	});
	return { frames: [strip], panels: numbersOf(drawn), failedVisits: failedOf(drawn) };
}

/** All visits have the same limits, so one key serves them all: with values if a color bar is asked for. */
function keyOf(
	panel: PreparedPanel,
	picture: PictureRecipe,
	{ colorBar }: Overlays,
): ColorKey | undefined {
	return colorBar ? valueKey(picture, panel) : signKey(picture, panel);
}
