export { byObjects } from './byObjects';
