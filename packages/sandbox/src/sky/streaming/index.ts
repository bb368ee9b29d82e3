export * from './StreamingSky';
export * from './AlertLog';
