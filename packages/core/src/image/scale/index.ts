export type { Size } from './Size';
export * from './scaleRaster';
export { nearestSources } from './nearestSources';
