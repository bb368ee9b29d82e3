export * from './observePublished';
export * from './observeSpikes';
export * from './observeFastMovers';
export * from './observeFirstNights';
