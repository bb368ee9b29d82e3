import type { Color } from '../../draw';
import type { ThemeName } from '../../render';
import type { MarkerShape } from '../scene';
import { mixed } from './mixed';

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

/**
 * Rubin's color for each band on light and dark ground: RTN-045, "Colorblind-friendly plots"
 * (https://rtn-045.lsst.io/#colorblind-friendly-plots), as in lsst/schedview.
 */
export const BAND_COLORS: Readonly<Record<ThemeName, Readonly<Record<string, Color>>>> = {
	light: {
		u: [0x16, 0x00, 0xea, 255],
		g: [0x31, 0xde, 0x1f, 255],
		r: [0xb5, 0x26, 0x26, 255],
		i: [0x37, 0x02, 0x01, 255],
		z: [0xba, 0x52, 0xff, 255],
		y: [0x61, 0xa2, 0xb3, 255],
	},
	dark: {
		u: [0x3e, 0xb7, 0xff, 255],
		g: [0x30, 0xc3, 0x9f, 255],
		r: [0xff, 0x7e, 0x00, 255],
		i: [0x2a, 0xf5, 0xff, 255],
		z: [0xa7, 0xf9, 0xc1, 255],
		y: [0xfd, 0xc9, 0x00, 255],
	},
};

/** How the marks of a band look. */
export interface BandStyle {
	readonly shape: MarkerShape;
	/** Rubin's color. */
	readonly fill: Color;
	/** Around filled marks: darker on light ground (green would not stand out), the ground on dark. */
	readonly edge: Color;
	/** Lines of open marks and of limits. */
	readonly line: Color;
	/** Error bars. */
	readonly bar: Color;
	/** Lines of forced measurements, which stand behind the detections. */
	readonly faint: Color;
}

/** @param background - What the marks are drawn on. */
export function bandStyle(band: string, theme: ThemeName, background: Color): BandStyle {
	const fill = BAND_COLORS[theme][band];
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
