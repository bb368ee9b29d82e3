import type { LineMark } from '../scene';
import type { PlotTheme } from './PlotTheme';

/** An upright dashed line. @param text - Font size of the plot, for the size of the dashes. */
export function firstDetectionLine(
	x: number,
	top: number,
	bottom: number,
	theme: PlotTheme,
	text: number,
): LineMark {
	const lineWidth = Math.max(1, Math.round(text / 14));
	const middle = Math.round(x) + (lineWidth % 2) / 2;
	return {
		mark: 'line',
		points: [
			{ x: middle, y: top },
			{ x: middle, y: bottom },
		],
		color: theme.softText,
		lineWidth,
		dashes: [text * 0.28, text * 0.2],
	};
}
