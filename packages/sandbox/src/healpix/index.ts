export * from './ring';
export * from './separationDeg';
