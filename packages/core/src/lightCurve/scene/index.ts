export * from './Scene';
export { markerOutline, type MarkerShape } from './markerShape';
export { paintScene } from './paintScene';
export { sceneToSvg } from './sceneToSvg';
