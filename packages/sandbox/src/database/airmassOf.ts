import { altitudeDeg } from '../sky/simulated/horizon';
import { timeOf } from './rowKeys';
import type { Row } from '../table';

/** Airmass of an alert over Rubin, 1 / sine of the altitude; Infinity below the horizon. */
export function airmassOf(row: Row): number {
	const altitude = altitudeDeg(Number(row.get('r:ra')), Number(row.get('r:dec')), timeOf(row));
	return altitude > 0 ? 1 / Math.sin((altitude * Math.PI) / 180) : Infinity;
}
