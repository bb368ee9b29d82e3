import {
	checkParameters,
	INTERVALS as ALL_INTERVALS,
	STRETCHES as ALL_STRETCHES,
	type Choice,
	type Grid,
	type Interval,
	type SettingOf,
	type Stretch,
} from '@fink/core';

/** An image to compare, as both sides read it. */
export interface TaskImage {
	readonly name: string;
	readonly grid: Grid;
	/** A FITS file, which astropy then reads itself; without it the pixels are handed over. */
	readonly path?: string;
}

/** Values that tell more than a default: a power other than 2, limits inside the range of the images. */
const TELLING: Readonly<Record<string, object>> = {
	power: { power: 3 },
	manual: { vmin: -50, vmax: 500 },
};

/** Every interval of core, with all its parameters written out. */
export const INTERVALS: readonly Interval[] = ALL_INTERVALS.map((choice) => settingOf(choice));

/** Every stretch of core, with all its parameters written out. */
export const STRETCHES: readonly Stretch[] = ALL_STRETCHES.map((choice) => settingOf(choice));

function settingOf<Chosen extends Choice>(choice: Chosen): SettingOf<Chosen> {
	const values = { ...checkParameters(choice, {}), ...TELLING[choice.name] };
	return { name: choice.name, ...values } as SettingOf<Chosen>;
}

/** Maps of 256, 510 and 10 colors. */
export const COLORMAPS = ['viridis', 'gray', 'RdBu_r', 'Blues_r', 'twilight', 'tab10'];
