export * from './checkInput';
export * from './inputs';
export * from './limits';
export * from './Random';
export * from './readWhole';
export * from './shrinkInput';
export * from './typedOutcome';
export * from './Violation';
