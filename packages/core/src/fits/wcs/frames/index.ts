import { ECLIPTIC } from './ecliptic';
import { FK4, FK4_NO_E } from './fk4';
import { FK5 } from './fk5';
import type { Frame } from './Frame';
import { GALACTIC } from './galactic';
import { ICRS } from './icrs';

export type { Frame, FrameMaps } from './Frame';

/** Every frame that is brought to ICRS; the others are refused by name. */
export const FRAMES: readonly Frame[] = [ICRS, FK5, FK4, FK4_NO_E, GALACTIC, ECLIPTIC];
