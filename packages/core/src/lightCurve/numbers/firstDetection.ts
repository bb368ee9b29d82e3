import type { Measurement } from './Measurement';
import { numberIn } from './sourceColumns';
import type { SourceRow } from './SourceRow';

/** Rounding of simplified ages: 3 decimals of a day. */
const TOLERANCE_DAYS = 0.0015;

/**
 * When the object was first detected, MJD in TAI: the earliest detection among the rows, or before it what
 * the rows say themselves (their age, Fink's time of the first detection). `undefined` without detections.
 */
export function firstDetection(
	rows: readonly SourceRow[],
	measurements: readonly Measurement[],
): number | undefined {
	let earliest = Infinity;
	for (const { kind, mjdTai } of measurements)
		if (kind === 'detection' && mjdTai < earliest) earliest = mjdTai;
	let told = Infinity;
	for (const row of rows) {
		const days = numberIn(row, 'daysSinceFirstDetection');
		const mjdTai = numberIn(row, 'mjdTai');
		const first = numberIn(row, 'firstMjdTai');
		if (days !== undefined && mjdTai !== undefined) told = Math.min(told, mjdTai - days);
		if (first !== undefined) told = Math.min(told, first);
	}
	const first = told < earliest - TOLERANCE_DAYS ? told : earliest;
	return Number.isFinite(first) ? first : undefined;
}
