import { BAND_COLORS } from '../../alert';
import type { Color } from '../../draw';
import { parseColor, type ThemeName } from '../../render';
import { type MarkerShape, mixed } from '../../scene';

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

/** How the marks of a band look. */
export interface BandStyle {
	readonly shape: MarkerShape;
	/** Rubin's color. */
	readonly fill: Color;
	/** Around filled marks: darker than the fill, because green would not stand out on white. */
	readonly edge: Color;
	/** Lines of open marks and of limits. */
	readonly line: Color;
	/** Error bars. */
	readonly bar: Color;
	/** Lines of forced measurements, which are behind the detections. */
	readonly faint: Color;
}

/** @param background - What the marks are drawn on. */
export function bandStyle(band: string, theme: ThemeName, background: Color): BandStyle {
	const fill = parseColor(BAND_COLORS[theme][band], 'Band color');
	const edge = mixed(fill, [0, 0, 0, 255], theme === 'light' ? 0.42 : 0.6);
	const line = theme === 'light' ? mixed(fill, [0, 0, 0, 255], 0.2) : fill;
	return {
		shape: BAND_SHAPES[band],
		fill,
		edge,
		line,
		bar: mixed(line, background, 0.35),
		faint: mixed(line, background, 0.4),
	};
}
