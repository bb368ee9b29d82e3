/** Sizes of a plot's parts in pixels. */
export interface PlotSizes {
	/** Font size. */
	readonly text: number;
	readonly titleText: number;
	/** Around everything. */
	readonly pad: number;
	/** Between things that belong together. */
	readonly gap: number;
	/** Width of axes and grid lines, whole pixels so that they are sharp. */
	readonly line: number;
	/** Length of ticks. */
	readonly tick: number;
}

const ASPECT = 5 / 8;

/** The height of a picture unless one is given: five eighths of the width, more if it is narrow. */
export function usualHeight(width: number): number {
	return Math.round(Math.max(width * ASPECT, 150 + width * 0.3));
}

/**
 * Sizes for a picture of that size: 9-pixel text at 300 pixels, 14 at 800, 18 at 1200, 26 at 2000; flat
 * pictures count as if they were narrower.
 */
export function plotSizes(width: number, height: number): PlotSizes {
	const side = Math.min(width, height / ASPECT);
	const text = Math.max(9, Math.round(6.2 + side * 0.0099));
	const line = Math.max(1, Math.round(text / 20));
	return {
		text,
		titleText: Math.round(text * 1.3),
		pad: Math.round(text * 1.1),
		gap: Math.round(text * 0.55),
		line,
		tick: Math.round(text * 0.4),
	};
}

/** Radius of the marks: smaller when there are many. */
export function markerRadius(text: number, points: number): number {
	const crowd = Math.min(1, Math.max(0, Math.log10(Math.max(points, 1) / 40) / 1.4));
	return Math.max(2, Math.round(text * (0.37 - 0.15 * crowd) * 4) / 4);
}
