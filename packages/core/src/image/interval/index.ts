export type { Limits } from './Limits';
export { INTERVAL_NAMES, type Interval } from './Interval';
export type { MinMaxInterval } from './minMax';
export { centralPercentile, type PercentileInterval } from './percentile';
export type { ZScaleInterval } from './zscale';
export type { ManualInterval } from './manual';
export type { SymmetricInterval } from './symmetric';
export { limitsOf, sharedLimits } from './limitsOf';
