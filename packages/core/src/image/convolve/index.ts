export * from './convolve';
