export * from './simulateSky';
