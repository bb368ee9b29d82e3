import { differenceFlux } from './differenceFlux';
import { differenceMagnitude } from './differenceMagnitude';
import { totalFlux } from './totalFlux';
import { totalMagnitude } from './totalMagnitude';

export type { Light, Quantity } from './Quantity';

/** Everything that a light curve can show. */
export const QUANTITIES = [differenceFlux, differenceMagnitude, totalFlux, totalMagnitude] as const;

/** Name of one of QUANTITIES. */
export type QuantityName = (typeof QUANTITIES)[number]['name'];
