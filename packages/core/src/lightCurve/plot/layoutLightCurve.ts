import { measureText, type Rectangle } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import { notesOf } from '../numbers/notes';
import { layoutHeading } from './layoutHeading';
import { legend } from './legend';
import { hasFirstDetection } from './timeAxis';
import { type DrawnPlot, plotMarks } from './plotMarks';
import { type PlotSizes, type PlotTheme, textLines } from '../../scene';

/** The parts around a plot. */
export interface AroundPlot {
	readonly title?: string;
	/** Beside the title, in full. */
	readonly id?: string;
	readonly caption?: readonly string[];
	/** Whether a line marks the first detection. */
	readonly showFirst: boolean;
}

const MAX_CAPTION_LINES = 4;
/** The plot itself gets at least this part of the box: captions give way. */
const MIN_PLOT = 0.62;

/** Title, legend, plot and caption of a light curve inside a rectangle. */
export function layoutLightCurve(
	curve: LightCurve,
	box: Rectangle,
	theme: PlotTheme,
	sizes: PlotSizes,
	{ title = '', id = '', caption = [], showFirst }: AroundPlot,
): DrawnPlot {
	const { x, y, width } = box;
	const { text, gap } = sizes;
	const head = layoutHeading(title, id, theme, sizes, x, width);
	const isFirstShown = showFirst && hasFirstDetection(curve);
	const signs = legend(curve, theme, sizes, width, x, isFirstShown);
	const headHeight = head.height + (head.height > 0 ? gap : 0) + signs.height + gap;
	const notes = notesOf(curve).flatMap((words) => fittingWords(words, text, width));
	const quiet = { size: text, color: theme.softText };
	const said = textLines(notes, quiet, x, width, Math.max(1, notes.length));
	const saidHeight = said.height + (said.height > 0 ? 2 * gap : 0);
	const room = box.height - headHeight - saidHeight;
	let foot = textLines([], quiet, x, width, 1);
	for (let lines = MAX_CAPTION_LINES; lines > 0; lines--) {
		foot = textLines(caption, quiet, x, width, lines);
		if (room - foot.height - 2 * gap >= box.height * MIN_PLOT) break;
	}
	const footHeight = foot.height + (foot.height > 0 ? 2 * gap : 0);
	const plotBox = { x, y: y + headHeight, width, height: room - footHeight };
	const plot = plotMarks(curve, plotBox, theme, sizes, isFirstShown);
	return {
		scales: plot.scales,
		marks: [
			...head.marks(y),
			...signs.marks(y + head.height + (head.height > 0 ? gap : 0)),
			...plot.marks,
			...said.marks(y + box.height - footHeight - said.height),
			...foot.marks(y + box.height - foot.height),
		],
	};
}

/** The first version that is not wider than the line; none if even the shortest is too wide. */
function fittingWords(words: readonly string[], size: number, width: number): string[] {
	const fitting = words.find((text) => measureText(text, size) <= width);
	return fitting === undefined ? [] : [fitting];
}
