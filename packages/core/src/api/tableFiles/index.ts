export * from './readFileIds';
