export * from './Column';
export * from './checkColumns';
