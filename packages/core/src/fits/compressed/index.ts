export { CompressedImage } from './CompressedImage';
export { readCompressedShape, type CompressedShape } from './CompressedShape';
