export * from './Scene';
export { markerOutline, type MarkerShape } from './markerShape';
export { paintScene } from './paintScene';
export { sceneToSvg } from './sceneToSvg';
export { textBox, textBoxes } from './textBox';
