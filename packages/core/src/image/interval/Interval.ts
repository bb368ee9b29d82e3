import type { SettingOf } from '../../choice';
import type { IntervalChoice } from './IntervalChoice';
import { manual } from './manual';
import { minMax } from './minMax';
import { noise } from './noise';
import { percentile } from './percentile';
import { sky } from './sky';
import { symmetric } from './symmetric';
import { zscale } from './zscale';

/** Every interval. Fields, types, documentation and tests are made from this list. */
export const INTERVALS = [
	percentile,
	minMax,
	zscale,
	symmetric,
	noise,
	sky,
	manual,
] as const satisfies readonly IntervalChoice[];

/** An interval with its parameters: plain data, fit for JSON and for a picture's text chunks. */
export type Interval = SettingOf<(typeof INTERVALS)[number]>;
