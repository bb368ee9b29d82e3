export * from './Composition';
export * from './Composed';
export * from './compose';
export * from './texts';
