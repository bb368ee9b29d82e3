export * from './paintFractions';
export * from './colorGrid';
