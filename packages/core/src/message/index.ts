export * from './AlertFacts';
export * from './describeAlert';
