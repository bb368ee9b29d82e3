/** The front door of core: nodes, sandbox and tests import from here and never deeper. */
export * from './errors';
export * from './choice';
export * from './grid';
export * from './alert';
export * from './api';
export * from './watch';
export * from './message';
export * from './packet';
export * from './fits';
export * from './image';
export * from './encode';
export * from './render';
export { SCENE_FORMATS, type SceneFormat } from './scene';
export * from './observe';
export * from './lightCurve';
export * from './look';
export * from './tool';
