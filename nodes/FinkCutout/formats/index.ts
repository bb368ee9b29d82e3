import { array } from './array';
import type { CutoutFormat } from './CutoutFormat';
import { fits } from './fits';
import { png } from './png';

/** Every format that the node offers. */
export const FORMATS: readonly CutoutFormat[] = [array, fits, png];
