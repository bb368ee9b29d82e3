import type { AirmassName } from '../airmass';
import type { HorizonPoint } from './Horizon';

/** What counts as observable. */
export interface ObservingLimits {
	/** Least altitude without refraction, degrees. */
	readonly minAltitudeDeg: number;
	/** The Sun's middle must be lower than this, degrees, e.g. −18. */
	readonly sunBelowDeg: number;
	/** Least distance from the Moon while it is above the horizon, degrees; 0 for none. */
	readonly minMoonSeparationDeg: number;
	/** The skyline, in order of azimuth; where it is higher than the least altitude, it counts. */
	readonly horizon: readonly HorizonPoint[];
	/** Least time within all limits, hours. */
	readonly minHours: number;
	readonly airmass: AirmassName;
	/** The greatest air mass, if the least altitude was given as such. */
	readonly maxAirmass?: number;
}

/** The altitude limit in words, e.g. `above 30°`, `below airmass 2`. */
export function limitWords({ minAltitudeDeg, maxAirmass, horizon }: ObservingLimits): string {
	const limit =
		maxAirmass === undefined
			? `above ${Number(minAltitudeDeg.toFixed(1))}°`
			: `below airmass ${maxAirmass}`;
	return horizon.length > 0 ? `${limit} and the skyline` : limit;
}
