/** Sizes of a plot's parts in pixels. */
export interface PlotSizes {
	/** One pixel of the screen where the picture is shown 360 of them wide. */
	readonly unit: number;
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

/** Width at which pictures are shown on a phone or in a chat, CSS pixels. */
const SHOWN_WIDTH = 360;
/** A picture that is flatter than this, shown so wide, has no room for letters of full size. */
const MIN_SHOWN_HEIGHT = 240;
const ASPECT = 3 / 4;

/** The height of a picture unless one is given: three quarters of the width. */
export function usualHeight(width: number): number {
	return Math.round(width * ASPECT);
}

/** Sizes for a picture of that size: letters can be read where it is shown 360 pixels wide. */
export function plotSizes(width: number, height: number): PlotSizes {
	const unit = Math.min(width / SHOWN_WIDTH, height / MIN_SHOWN_HEIGHT);
	return {
		unit,
		text: Math.ceil(11 * unit),
		titleText: Math.round(14.5 * unit),
		pad: Math.round(6 * unit),
		gap: Math.round(4 * unit),
		line: Math.max(1, Math.round(0.7 * unit)),
		tick: Math.round(4 * unit),
	};
}

/** Radius of the marks: smaller when there are many. */
export function markerRadius(unit: number, points: number): number {
	const across = 7.5 - 1.9 * Math.max(0, Math.log10(points / 60));
	const radius = (Math.max(4.5, across) * unit) / 2;
	return Math.round(radius * 4) / 4;
}
