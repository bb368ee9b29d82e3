export * from './kernel';
export * from './convolve';
