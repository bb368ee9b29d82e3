export * from './observePublished';
export * from './observeSpikes';
export * from './observeFastMovers';
