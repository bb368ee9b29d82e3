import { BANDS } from '../../alert';
import type { Measurement } from './Measurement';

/** Parts of a day, about a millisecond, in which times are compared: served ones are rounded. */
const MOMENTS_PER_DAY = 1e8;

const momentOf = ({ mjdTai }: Measurement): number => Math.round(mjdTai * MOMENTS_PER_DAY);

/**
 * Measurements by time, each once: of those with the same id, or of the same kind, time and band, the one
 * with the smallest error stays, and among equals the one with the smaller id. The order of the rows does
 * not matter.
 */
export function withoutDuplicates(measurements: readonly Measurement[]): Measurement[] {
	const seen = new Set<string>();
	const kept: Measurement[] = [];
	const isNew = (...keys: string[]): boolean => {
		if (keys.some((key) => seen.has(key))) return false;
		for (const key of keys) seen.add(key);
		return true;
	};
	for (const measurement of [...measurements].sort(byTimeThenQuality)) {
		const { kind, id, band } = measurement;
		const moment = `${kind} ${band} ${momentOf(measurement)}`;
		if (id === '' ? isNew(moment) : isNew(moment, `${kind} ${id}`)) kept.push(measurement);
	}
	return kept;
}

function byTimeThenQuality(a: Measurement, b: Measurement): number {
	return (
		momentOf(a) - momentOf(b) ||
		BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
		Number(a.kind === 'forced') - Number(b.kind === 'forced') ||
		(a.flux.errNjy ?? Number.MAX_VALUE) - (b.flux.errNjy ?? Number.MAX_VALUE) ||
		a.id.length - b.id.length ||
		(a.id < b.id ? -1 : a.id > b.id ? 1 : a.flux.fluxNjy - b.flux.fluxNjy)
	);
}
