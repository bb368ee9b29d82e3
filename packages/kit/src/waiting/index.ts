export * from './askObjectsAgain';
export * from './createWaiting';
export * from './readWaitMs';
export * from './waitFields';
export * from './waitForFile';
export * from './waitForObjects';
