export * from './finkApiStretchOf';
export * from './finkSigmoid';
export * from './finkApiLimits';
export * from './finkApiRaster';
export * from './documentedRaster';
