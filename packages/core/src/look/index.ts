export * from './fetchCutouts';
export * from './leadingQuantity';
