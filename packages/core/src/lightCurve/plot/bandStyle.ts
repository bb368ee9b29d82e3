import { BAND_COLORS } from '../../alert';
import type { Color } from '../../draw';
import { parseColor, type ThemeName } from '../../render';
import type { MarkerShape } from '../../scene';

/**
 * Rubin's marker for each band: RTN-045, "Colorblind-friendly plots" (also `lsst.utils.plotting`,
 * `get_multiband_plot_symbols`).
 */
export const BAND_SHAPES: Readonly<Record<string, MarkerShape>> = {
	u: 'circle',
	g: 'triangleUp',
	r: 'triangleDown',
	i: 'square',
	z: 'star',
	y: 'pentagon',
};

/** Rubin's colors for light backgrounds, as dark as lines on white need. */
const DARKENED: Readonly<Record<string, string>> = {
	u: '#1600ea',
	g: '#1e8813',
	r: '#b52626',
	i: '#370201',
	z: '#a549e2',
	y: '#4a7b88',
};

/** How the marks of a band look. */
export interface BandStyle {
	readonly shape: MarkerShape;
	/** Rubin's color. */
	readonly fill: Color;
	/** Around filled marks: on white a darker color, because green would not stand out; on black the background color. */
	readonly edge: Color;
	/** Error bars, lines of open marks and of limits: at least 4.5 to 1 on white, 7 to 1 on black. */
	readonly line: Color;
}

/** @param background - What the marks are drawn on. */
export function bandStyle(band: string, theme: ThemeName, background: Color): BandStyle {
	const fill = parseColor(BAND_COLORS[theme][band], 'Band color');
	const line = theme === 'light' ? parseColor(DARKENED[band], 'Band color') : fill;
	return {
		shape: BAND_SHAPES[band],
		fill,
		edge: theme === 'light' ? line : background,
		line,
	};
}
