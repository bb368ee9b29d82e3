export { encodeJpeg } from './encodeJpeg';
export type { JpegOptions } from './encodeJpeg';
