import { blink } from './layouts/blink';
import { filmStrip } from './layouts/filmStrip';
import { findingChart } from './layouts/findingChart';
import { rgb } from './layouts/rgb';
import { single } from './layouts/single';
import { square } from './layouts/square';
import { triplet } from './layouts/triplet';

/** Every layout. Fields and documentation are made from this list. */
export const LAYOUTS = [single, triplet, square, filmStrip, blink, rgb, findingChart] as const;
