export * from './card';
export * from './writeFits';
export * from './rubinCutoutUnits';
