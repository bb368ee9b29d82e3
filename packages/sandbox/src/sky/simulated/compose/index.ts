export * from './Recipe';
export * from './composeScene';
export * from './composeSupernova';
export * from './composePulsator';
export * from './composeEclipsing';
export * from './composeNucleus';
