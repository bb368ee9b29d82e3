export { checkSize, type Size } from './Size';
export * from './scaleRaster';
export { nearestSources } from './nearestSources';
