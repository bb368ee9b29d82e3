export * from './png';
export * from './gif';
export * from './jpeg';
export * from './resize';
export type { AnimationOptions } from './animation/Animation';
