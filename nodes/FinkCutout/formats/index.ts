import { array } from './array';
import type { CutoutFormat } from './CutoutFormat';
import { fits } from './fits';
import { png } from './png';

/** Every format, by the value of the Format field. */
export const FORMATS: Record<string, CutoutFormat> = { array, fits, png };
