export * from './Grid';
export * from './Raster';
export * from './gridRows';
export * from './LazyGrid';
export * from './areOpaque';
export * from './repeatedRows';
