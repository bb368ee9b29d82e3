import { measureText, type Rectangle, textHeights } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import { isPlaced } from '../numbers/LightCurvePoint';
import { type Mark, mixed, type PlotSizes, type PlotTheme } from '../../scene';

/** Where measurements stand that have no magnitude because their flux is negative. */
export interface NegativeStrip {
	readonly box: Rectangle;
	/** Where their marks are. */
	readonly marksY: number;
	/** Says what they are; empty where it has no room. */
	readonly label: string;
}

/** Parts of the plot's height that the strip may take. */
const MAX_SHARE = 0.3;

/** Height of a strip, and how far below its top its marks stand; nothing where all points have a place. */
export interface StripHeight {
	readonly height: number;
	readonly marksAt: number;
	readonly hasLabel: boolean;
}

/** How high the strip is. @param room - Pixels that it shares with the plot above. */
export function stripHeight(
	{ points }: LightCurve,
	room: number,
	{ text: size, gap }: PlotSizes,
): StripHeight {
	if (points.every(isPlaced)) return { height: 0, marksAt: 0, hasLabel: false };
	const { capHeight, descent } = textHeights(size);
	const marks = Math.round(size * 0.9 + gap);
	const label = gap + capHeight + descent;
	const hasLabel = label + marks <= room * MAX_SHARE;
	const above = hasLabel ? label : 0;
	return { height: above + marks, marksAt: above + marks / 2, hasLabel };
}

/** What the strip says, from the full words to the shortest. */
export function stripLabel(
	{ quantity }: LightCurve,
	width: number,
	{ text: size, gap }: PlotSizes,
): string {
	return (
		quantity.light.negativeLabels.find((text) => measureText(text, size) <= width - 2 * gap) ?? ''
	);
}

/** The background of the strip and its label. */
export function stripMarks(
	{ box, label }: NegativeStrip,
	theme: PlotTheme,
	{ text: size, gap }: PlotSizes,
): Mark[] {
	const { capHeight } = textHeights(size);
	const background: Mark = {
		mark: 'rectangle',
		rectangle: box,
		color: mixed(theme.grid, theme.background, 0.6),
	};
	if (label === '') return [background];
	const at = { x: box.x + gap, y: box.y + gap + capHeight };
	return [background, { mark: 'text', text: label, at, style: { size, color: theme.softText } }];
}
