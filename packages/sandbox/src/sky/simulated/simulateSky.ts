import { SimulatedSky } from './SimulatedSky';
import type { Sky } from '../Sky';
import type { SimulationOptions } from './SimulationOptions';

/** Morning of 2026-07-14, the last night of the public stream that the API reference knows. */
const EPOCH_MJD_TAI = 61235.45;

/**
 * A small simulated survey of 200 days: about 60 objects with a few thousand alerts, the objects that Fink's
 * public tests ask for, and hundreds of alerts of one bright star's spikes.
 */
export function simulateSky(options: SimulationOptions = {}): Sky {
	const { seed = 1, epochMjdTai = EPOCH_MJD_TAI, days = 200, clean = false } = options;
	return new SimulatedSky({ seed, epochMjdTai, days, clean });
}
