export type { Size } from './Size';
export * from './scaleRaster';
