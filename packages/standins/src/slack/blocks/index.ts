export { checkBlocks, countCharacters } from './checkBlocks';
export { isRecord } from './checks';
