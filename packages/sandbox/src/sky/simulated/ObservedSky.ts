import type { ObservedAsteroid } from './asteroids';
import type { Visit } from './planVisits';
import type { ObservedObject } from './ObservedObject';

/** What a survey found. */
export interface ObservedSky {
	readonly objects: readonly ObservedObject[];
	readonly asteroids: readonly ObservedAsteroid[];
	/** All exposures of the survey, oldest first, without the exposures of the extras. */
	readonly visits: readonly Visit[];
}
