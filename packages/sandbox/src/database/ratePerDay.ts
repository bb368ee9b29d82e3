import { type AlertHistory, magnitudeOf } from './AlertHistory';
import { timeOf } from './rowKeys';

/**
 * Magnitudes per day since the previous detection in the same band, at least a quarter of a day before;
 * null without one. Negative means brighter.
 */
export function ratePerDay({ row, earlier }: AlertHistory): number | null {
	const band = row.get('r:band');
	const before = [...earlier]
		.reverse()
		.find((other) => other.get('r:band') === band && timeOf(row) - timeOf(other) > 0.25);
	if (before === undefined) return null;
	const rate = (magnitudeOf(row) - magnitudeOf(before)) / (timeOf(row) - timeOf(before));
	return Number.isFinite(rate) ? rate : null;
}
