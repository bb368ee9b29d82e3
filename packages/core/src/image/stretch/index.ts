export type { StretchFunction } from './StretchFunction';
export { STRETCHES, type Stretch } from './Stretch';
export { settleStretch } from './settleStretch';
export { stretchOf } from './stretchOf';
