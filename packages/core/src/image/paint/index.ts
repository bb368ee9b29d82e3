export { curveTable } from './curveTable';
export * from './paintFractions';
export * from './colorGrid';
export { colorLevels, GRAY_LEVELS, levelOf, type Quantization } from './Quantization';
