export * from './statistics';
export * from './interval';
export * from './stretch';
export * from './normalize';
export * from './convolve';
export * from './colormap';
export * from './paint';
export * from './finkApi';
