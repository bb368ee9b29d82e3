export * from './toRgbaRaster';
export * from './Color';
export * from './Rectangle';
export * from './Canvas';
export { blendMask, type Mask } from './blend';
export * from './drawRaster';
export * from './scaled';
export * from './shape';
export * from './text';
