import type { Color } from '../draw';
import { type ThemeName, themeOf } from '../render';

/** Colors of a plot. */
export interface PlotTheme {
	readonly name: ThemeName;
	readonly background: Color;
	/** Titles. */
	readonly text: Color;
	/** Numbers at axes, legends, captions. */
	readonly softText: Color;
	/** Lines of axes and ticks. */
	readonly axis: Color;
	/** Lines across the plot. */
	readonly grid: Color;
	/** The line at zero flux. */
	readonly zero: Color;
	/** Marks the current alert. */
	readonly accent: Color;
}

/** An opaque color between two. @param part - Share of `other`, 0 to 1. */
export function mixed(color: Color, other: Color, part: number): Color {
	const channel = (i: 0 | 1 | 2) => Math.round(color[i] + (other[i] - color[i]) * part);
	return [channel(0), channel(1), channel(2), 255];
}

/** The colors of a plot on a light or dark background. */
export function plotTheme(name: ThemeName): PlotTheme {
	const { background, text } = themeOf(name);
	const between = (part: number) => mixed(text, background, part);
	return {
		name,
		background,
		text: between(0.08),
		softText: between(name === 'light' ? 0.3 : 0.25),
		axis: between(0.55),
		grid: between(name === 'light' ? 0.91 : 0.89),
		zero: between(0.68),
		accent: name === 'light' ? [214, 60, 0, 255] : [255, 255, 255, 255],
	};
}
