export type { Size } from './Size';
export * from './scaleRaster';
export * from './scaleGrid';
