export * from './describeVisits';
export * from './drawLook';
export * from './fetchCutouts';
export * from './leadingQuantity';
export * from './LookRecipe';
