export { alikeOnSky, onFurtherPanels } from './alikeOnSky';
export * from './Composition';
export * from './Composed';
export * from './compose';
export { LAYOUTS } from './Layouts';
export * from './texts';
export { signKey } from './colorKey';
