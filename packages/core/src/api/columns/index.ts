export * from './Column';
export * from './checkColumns';
export * from './simplifiedColumns';
