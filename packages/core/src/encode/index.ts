export * from './png';
export * from './gif';
export * from './jpeg';
export * from './resize';
export { popularPalette } from './popularPalette';
export type { AnimationOptions } from './animation/Animation';
