export * from './measureCursor';
export * from './tagStory';
export * from './placesStory';
export * from './SiegeTally';
export * from './STORIES';
export { Random } from '../support/Random';
