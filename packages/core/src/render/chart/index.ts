export * from './OffsetStar';
export { readOffsetStars } from './readOffsetStars';
export { chartNumbers } from './chartNumbers';
export { drawChart } from './drawChart';
