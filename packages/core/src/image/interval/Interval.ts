import type { ManualInterval } from './manual';
import type { MinMaxInterval } from './minMax';
import type { PercentileInterval } from './percentile';
import type { SymmetricInterval } from './symmetric';
import type { ZScaleInterval } from './zscale';

/** How the limits are found: plain data, fit for JSON and for a picture's text chunks. */
export type Interval =
	| MinMaxInterval
	| PercentileInterval
	| ZScaleInterval
	| ManualInterval
	| SymmetricInterval;

/** Every interval's name, in the order a user should see them. */
export const INTERVAL_NAMES = [
	'percentile',
	'minMax',
	'zscale',
	'symmetric',
	'manual',
] as const satisfies readonly Interval['name'][];
