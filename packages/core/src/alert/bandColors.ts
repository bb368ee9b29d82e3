/**
 * Rubin's color for each band on light and on dark backgrounds, as `#rrggbb`: RTN-045, "Colorblind-friendly plots"
 * (https://rtn-045.lsst.io/#colorblind-friendly-plots), as in lsst/schedview.
 */
export const BAND_COLORS: Readonly<Record<'dark' | 'light', Readonly<Record<string, string>>>> = {
	light: {
		u: '#1600ea',
		g: '#31de1f',
		r: '#b52626',
		i: '#370201',
		z: '#ba52ff',
		y: '#61a2b3',
	},
	dark: {
		u: '#3eb7ff',
		g: '#30c39f',
		r: '#ff7e00',
		i: '#2af5ff',
		z: '#a7f9c1',
		y: '#fdc900',
	},
};
