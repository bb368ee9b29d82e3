export { encodePng } from './encodePng';
export { encodeApng } from './encodeApng';
export { decodePngText } from './decodePngText';
export type { PngOptions } from './headChunks';
