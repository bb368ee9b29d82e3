import { parseBands, type Conditions } from '@fink/core';

import { readNumber } from '../parameters/readNumber';

/** The collection as n8n gives it; nothing is checked yet. */
interface ConditionFields {
	bands?: unknown;
	brightestMagnitude?: unknown;
	faintestMagnitude?: unknown;
	firstDetectionOnly?: boolean;
	goodQualityOnly?: boolean;
	minHoursBetween?: unknown;
	minReliability?: unknown;
	minSnr?: unknown;
	sign?: 'positive' | 'negative';
}

/**
 * The conditions of a trigger's panel, see `conditionsField`.
 *
 * @param sameTransientArcsec - Objects this close count as one for Minimum Hours Between.
 * @throws {OptionError} A number out of range or an unknown name.
 */
export function readConditions(fields: ConditionFields, sameTransientArcsec: number): Conditions {
	const limit = (name: string, value: unknown, min: number, max: number) =>
		value === undefined ? undefined : readNumber(name, value, min, max);
	const hours = limit('Minimum Hours Between', fields.minHoursBetween, 0, 24 * 365);
	return {
		minSnr: limit('Minimum S/N', fields.minSnr, 0, 1e9),
		minReliability: limit('Minimum Reliability', fields.minReliability, 0, 1),
		brightestMagnitude: limit('Brightest Magnitude', fields.brightestMagnitude, -30, 60),
		faintestMagnitude: limit('Faintest Magnitude', fields.faintestMagnitude, -30, 60),
		bands: fields.bands === undefined ? undefined : parseBands(fields.bands),
		sign: fields.sign,
		firstDetectionOnly: fields.firstDetectionOnly,
		goodQualityOnly: fields.goodQualityOnly,
		minDaysBetween: hours === undefined ? undefined : hours / 24,
		sameTransientArcsec,
	};
}
