export * from './describeVisits';
export * from './fetchCutouts';
export * from './leadingQuantity';
