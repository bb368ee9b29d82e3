export * from './Grid';
export * from './Raster';
export * from './gridRows';
