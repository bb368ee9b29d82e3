export * from './Card';
export * from './Header';
export * from './Hdu';
export * from './readFits';
export * from './findHdu';
export { MAX_INFLATED_BYTES } from './gunzip';
export type { Bitpix } from './DataLayout';
