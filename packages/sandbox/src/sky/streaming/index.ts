export * from './StreamingSky';
export * from './AlertLog';
export * from './ShiftedSky';
