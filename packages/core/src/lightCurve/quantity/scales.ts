import { fluxPoint, magnitudePoint } from '../numbers/LightCurvePoint';
import type { Scale } from './Quantity';

/** Fluxes in nJy. */
export const FLUX: Scale = { isMagnitude: false, unit: 'nJy', pointOf: fluxPoint };

/** Magnitudes on the AB system. */
export const MAGNITUDE: Scale = { isMagnitude: true, unit: 'AB mag', pointOf: magnitudePoint };
