export * from './simulateSky';
export type { SimulationOptions } from './observeSky';
