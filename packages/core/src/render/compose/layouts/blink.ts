import { canvasOf, makeCanvas } from '../../../draw';
import type { Raster } from '../../../grid';
import { drawCaption, drawEmptyPanel, type Theme } from '../../../image';
import type { Cutout } from '../../Cutout';
import { finishPanel } from '../../drawPanel';
import { themeOf } from '../../ThemeName';
import type { Composed } from '../Composed';
import type { BlinkComposition } from '../Composition';
import { drawVisits } from '../drawVisits';
import { emptyText, failedOf, numbersOf, shownOf } from '../drawnVisits';
import { equallyWide } from '../equallyWide';
import { visitsOf } from '../visitsOf';
import type { LayoutChoice } from '../LayoutChoice';

/** The cutouts in turn. */
export const blink: LayoutChoice<'blink'> = {
	name: 'blink',
	title: 'Blink Animation',
	description: 'Science and Template of one alert, or all visits of an object, shown in turn',
	compose: composeBlink,
};

/**
 * The cutouts one after another in one animation, with shared limits: what changes, blinks. A visit without
 * an image is a frame that says so.
 *
 * @throws {ImageError} No cutout; without `failedVisits` also sizes that differ (unless North up).
 */
function composeBlink(
	cutouts: readonly Cutout[],
	{
		picture,
		overlays = {},
		theme = 'dark',
		captions = [],
		frameMs = 500,
		gaps,
		failedVisits,
		alignment = picture.plane === 'mask' ? 'nearest' : 'bilinear',
	}: BlinkComposition,
): Composed {
	const overlaysOf = (visit: number) => ({ ...overlays, caption: captions[visit] });
	const look = { picture, overlaysOf, theme, failedVisits, alignment };
	const drawn = drawVisits(visitsOf(cutouts, gaps), look);
	const shown = shownOf(drawn, failedVisits).map(({ visit, panel }) => ({
		visit,
		frame: typeof panel === 'string' ? panel : finishPanel(panel, { theme }).raster,
	}));
	const rasters = shown.flatMap(({ frame }) => (typeof frame === 'string' ? [] : [frame]));
	const frames = shown.map(({ visit, frame }) =>
		typeof frame === 'string'
			? emptyFrame(rasters[0], emptyText(frame), captions[visit] ?? [], themeOf(theme))
			: frame,
	);
	return {
		frames: overlays.colorBar ? equallyWide(frames, themeOf(theme)) : frames,
		frameMs,
		panels: numbersOf(drawn),
		failedVisits: failedOf(drawn),
	};
}

function emptyFrame(
	{ width, height }: Raster,
	text: string,
	caption: readonly string[],
	theme: Theme,
): Raster {
	const canvas = canvasOf(makeCanvas(width, height, theme.background));
	drawEmptyPanel(canvas, canvas.clip, text, theme);
	drawCaption(canvas, canvas.clip, caption);
	return canvas;
}
