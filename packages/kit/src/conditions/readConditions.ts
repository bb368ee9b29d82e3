import { parseBands, type Conditions } from '@fink/core';

/** The collection after `checkedParameters`. */
interface ConditionFields {
	bands?: unknown;
	brightestMagnitude?: number;
	faintestMagnitude?: number;
	firstDetectionOnly?: boolean;
	goodQualityOnly?: boolean;
	minHoursBetween?: number;
	minReliability?: number;
	minSnr?: number;
	sign?: 'positive' | 'negative';
}

/**
 * The conditions of a trigger's panel, see `conditionsField`.
 *
 * @param sameTransientArcsec - Objects this close count as one for Minimum Hours Between Alerts.
 * @throws {OptionError} An unknown band.
 */
export function readConditions(fields: ConditionFields, sameTransientArcsec: number): Conditions {
	const { bands, minHoursBetween, ...conditions } = fields;
	return {
		...conditions,
		bands: bands === undefined ? undefined : parseBands(bands),
		minDaysBetween: minHoursBetween === undefined ? undefined : minHoursBetween / 24,
		sameTransientArcsec,
	};
}
