import { BANDS } from '../../alert';
import type { Measurement } from './Measurement';

/** Parts of a day, about a millisecond, in which times are compared: served ones are rounded. */
const MOMENTS_PER_DAY = 1e8;

interface Keyed {
	readonly measurement: Measurement;
	readonly moment: number;
	/** Kind and band as one number. */
	readonly group: number;
	readonly errNjy: number;
}

/**
 * Measurements by time, each once: of those with the same id, or of the same kind, time and band, the one
 * with the smallest error stays, and among equals the one with the smaller id. The order of the rows does
 * not matter.
 */
export function withoutDuplicates(measurements: readonly Measurement[]): Measurement[] {
	const keyed = measurements.map((measurement): Keyed => ({
		measurement,
		moment: Math.round(measurement.mjdTai * MOMENTS_PER_DAY),
		group: BANDS.indexOf(measurement.band) * 2 + (measurement.kind === 'forced' ? 1 : 0),
		errNjy: measurement.flux.errNjy ?? Number.MAX_VALUE,
	}));
	const ids = [new Set<string>(), new Set<string>()];
	const kept: Measurement[] = [];
	let last: Keyed | undefined;
	for (const entry of keyed.sort(byTimeThenQuality)) {
		const { id } = entry.measurement;
		const seen = ids[entry.group & 1];
		const isSame = entry.moment === last?.moment && entry.group === last.group;
		if (isSame || (id !== '' && seen.has(id))) continue;
		seen.add(id);
		kept.push(entry.measurement);
		last = entry;
	}
	return kept;
}

function byTimeThenQuality(a: Keyed, b: Keyed): number {
	return (
		a.moment - b.moment ||
		a.group - b.group ||
		a.errNjy - b.errNjy ||
		a.measurement.id.length - b.measurement.id.length ||
		compare(a.measurement.id, b.measurement.id) ||
		a.measurement.flux.fluxNjy - b.measurement.flux.fluxNjy
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
