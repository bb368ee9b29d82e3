export { resizeSmooth } from './resizeSmooth';
