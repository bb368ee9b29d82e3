export type { Limits } from './Limits';
export type { StoredImage } from './StoredImage';
export { INTERVALS, type Interval } from './Interval';
export { finiteValuesOf } from './finiteValuesOf';
export { limitsOf, sharedLimits } from './limitsOf';
