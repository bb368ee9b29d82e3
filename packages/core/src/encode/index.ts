export * from './png';
export { encodeGif } from './gif/encodeGif';
export { encodeJpeg } from './jpeg/encodeJpeg';
export { decodeJpeg } from './jpeg/decodeJpeg';
export type { JpegOptions } from './jpeg/encodeJpeg';
export { resizeSmooth } from './resize/resizeSmooth';
export { popularPalette } from './popularPalette';
export type { AnimationOptions } from './animation/Animation';
