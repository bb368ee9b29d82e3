export * from './Recipe';
export * from './presets';
export * from './drawRecipe';
