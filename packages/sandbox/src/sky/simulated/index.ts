export * from './simulateSky';
export type { SimulationOptions } from './SimulationOptions';
