export type { Size } from './scalePixels';
export * from './scaleRaster';
export * from './scaleGrid';
