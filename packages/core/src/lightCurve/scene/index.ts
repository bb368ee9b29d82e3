export * from './Scene';
export type { MarkerShape } from './markerShape';
export { paintScene } from './paintScene';
export { sceneToSvg } from './sceneToSvg';
