export { decodeBatches, UnknownCompression } from './decodeBatches';
export { encodeBatch } from './encodeBatch';
