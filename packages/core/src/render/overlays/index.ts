export * from './Overlays';
export { drawOverlays } from './drawOverlays';
export type { Placement, Scene } from './Scene';
