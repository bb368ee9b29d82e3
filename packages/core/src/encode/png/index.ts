export { encodePng } from './encodePng';
export { encodeApng } from './encodeApng';
export { decodePng } from './decodePng';
export { decodePngText } from './decodePngText';
export type { PngOptions } from './headChunks';
