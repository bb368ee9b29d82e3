export * from './paletteIndex';
export * from './paintFractions';
