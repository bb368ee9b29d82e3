export * from './Affine';
export * from './Orientation';
export * from './orientGrid';
export * from './northUpAffine';
export * from './northUpWcs';
export * from './reprojectGrid';
export * from './resampleGrid';
export * from './sampleGrid';
