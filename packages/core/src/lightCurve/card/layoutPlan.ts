import { layoutAltitude, type PlannedNight, unbroken } from '../../observe';
import { type Block, type PlotSizes, type PlotTheme, textLines } from '../../scene';

/** Height of the plot where the card is shown 360 pixels wide. */
const PLOT_HEIGHT = 150;
/** The summary of an observatory with a long name takes three. */
const MAX_LINES = 4;

/** When the object can be observed: one line, and its altitude over the night below. */
export function layoutPlan(
	{ target, observation, prepared }: PlannedNight,
	theme: PlotTheme,
	sizes: PlotSizes,
	left: number,
	width: number,
): Block {
	const look = { size: sizes.text, color: theme.text };
	const line = textLines([unbroken(observation.summary)], look, left, width, MAX_LINES);
	const height = Math.round(PLOT_HEIGHT * sizes.unit);
	const top = line.height + Math.round(sizes.gap * 1.2);
	return {
		height: top + height,
		marks: (y) => [
			...line.marks(y),
			...layoutAltitude(
				[{ target, observation }],
				prepared,
				{ x: left, y: y + top, width, height },
				theme,
				sizes,
			),
		],
	};
}
