export * from './toRgbaRaster';
