import { brightnessOf, numberOf, QUALITY_COLUMNS, qualityOf, type Row } from '../alert';

/** Conditions that an alert must meet to be handed on; omitted ones do not apply. */
export interface Conditions {
	/** Of the detection, `r:snr`, which is also positive for sources below the template. */
	readonly minSnr?: number;
	/** Rubin's score from 0 (artifact) to 1 (real). */
	readonly minReliability?: number;
	/** AB magnitude of the difference flux; alerts without one (below 3 standard deviations) don't pass. */
	readonly brightestMagnitude?: number;
	/** AB magnitude of the difference flux; alerts without one (below 3 standard deviations) don't pass. */
	readonly faintestMagnitude?: number;
	/** Only alerts without any quality problem, see `qualityOf`. */
	readonly goodQualityOnly?: boolean;
	/** Names of filters: u, g, r, i, z, y; empty means all. */
	readonly bands?: readonly string[];
	/** Detected as brighter (`positive`) or fainter (`negative`) than the template: `r:isNegative`. */
	readonly sign?: 'positive' | 'negative';
	/**
	 * Only the alert that an object was discovered with. Rubin gives a new object the id of its first
	 * diaSource, so the two ids are equal.
	 */
	readonly firstDetectionOnly?: boolean;
	/** Minimum days between two alerts of one object that are handed on; those in between are skipped. */
	readonly minDaysBetween?: number;
	/** Objects this close count as one for `minDaysBetween`: Rubin splits some transients. Arcseconds. */
	readonly sameTransientArcsec?: number;
}

/** Condition → the columns that decide it. */
const COLUMNS: Readonly<Partial<Record<keyof Conditions, readonly string[]>>> = {
	minSnr: ['r:snr'],
	minReliability: ['r:reliability'],
	brightestMagnitude: ['r:psfFlux', 'r:psfFluxErr'],
	faintestMagnitude: ['r:psfFlux', 'r:psfFluxErr'],
	goodQualityOnly: QUALITY_COLUMNS,
	bands: ['r:band'],
	sign: ['r:isNegative'],
};

/** The columns that these conditions need. */
export function conditionColumns(conditions: Conditions): string[] {
	const given = Object.entries(conditions).filter(
		([, value]) => value !== undefined && value !== false,
	);
	const columns = given.flatMap(([name]) => COLUMNS[name as keyof Conditions] ?? []);
	return [...new Set(columns)];
}

/** Whether one alert meets all conditions that can be decided from it alone; a missing value never does. */
export function meetsConditions(row: Row, conditions: Conditions): boolean {
	const { minSnr, minReliability, brightestMagnitude, faintestMagnitude, bands, sign } = conditions;
	const number = (column: string) => numberOf(row[column]) ?? NaN;
	if (minSnr !== undefined && !(number('r:snr') >= minSnr)) return false;
	if (minReliability !== undefined && !(number('r:reliability') >= minReliability)) return false;
	if (brightestMagnitude !== undefined || faintestMagnitude !== undefined) {
		const magnitude = brightnessOf(number('r:psfFlux'), number('r:psfFluxErr')).magnitude ?? NaN;
		if (!(magnitude >= (brightestMagnitude ?? -Infinity))) return false;
		if (!(magnitude <= (faintestMagnitude ?? Infinity))) return false;
	}
	if (bands?.length && !bands.includes(String(row['r:band']))) return false;
	if (sign && String(row['r:isNegative']).toLowerCase() !== String(sign === 'negative'))
		return false;
	if (conditions.goodQualityOnly && qualityOf(row).length > 0) return false;
	return !conditions.firstDetectionOnly || isFirstDetection(row);
}

function isFirstDetection(row: Row): boolean {
	return row['r:diaObjectId'] === row['r:diaSourceId'];
}
