export { copyPixels } from './copyPixels';
export type { PixelSources, PixelWindow } from './copyPixels';
export { scaledRaster, scaledWords, scalingOf } from './scaledRaster';
export type { Scaling } from './scaledRaster';
