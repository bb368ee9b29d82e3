export * from './createWaiting';
export * from './readWaitMs';
export * from './waitFields';
