export * from './fields';
export * from './prepareGetMany';
