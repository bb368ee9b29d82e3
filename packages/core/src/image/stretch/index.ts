export type { StretchFunction } from './StretchFunction';
export { STRETCHES, type Stretch } from './Stretch';
export { stretchOf } from './stretchOf';
