/** n8n's engine in this process: load the built package, run a workflow, read what came out. */
export * from './loadPackage';
export * from './runWorkflow';
export * from './runOutput';
export * from './openPoller';
export * from './openTrigger';
export * from './removeFiles';
export * from './storeFiles';
