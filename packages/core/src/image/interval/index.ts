export type { Limits } from './Limits';
export { INTERVALS, type Interval } from './Interval';
export { limitsOf, sharedLimits } from './limitsOf';
