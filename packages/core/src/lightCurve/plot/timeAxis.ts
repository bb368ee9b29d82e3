import { ticks } from 'd3-array';

import type { LightCurve } from '../numbers/LightCurve';
import { mjdTicks, utcDateTicks } from './timeTicks';
import { type Tick, tickLabel } from '../../scene';

/** The horizontal axis, and the one above the plot. */
export interface TimeAxis {
	/** MJD in TAI, or phases from 0 to 2. */
	readonly domain: readonly [start: number, stop: number];
	/** What stands beside or below the numbers of the lower axis; the first that leaves room for two of them. */
	readonly titles: readonly string[];
	/** @param count - About how many. */
	readonly ticks: (count: number) => Tick[];
	/** UTC dates at the same values; `undefined` for phases. */
	readonly upperTicks?: (count: number) => Tick[];
}

/** Margin next to the points, as a fraction of their span. */
const MARGIN = 0.035;
/** Half of what is shown around a single time, in days. */
const AROUND_ONE_DAYS = 0.5;
/** The shortest span of an axis, in days: shorter ones would need more digits than float64 has. */
const MIN_DAYS = 0.001;
/** Phases beyond the two turns that are shown. */
const PHASE_MARGIN = 0.04;

/** Fits the horizontal axis to the points; without any it spans a day of no importance. */
export function timeAxis({ points, folding }: LightCurve): TimeAxis {
	if (folding) {
		const { periodDays, epochMjdTai } = folding;
		return {
			domain: [-PHASE_MARGIN, 2 + PHASE_MARGIN],
			titles: [
				`Phase (period ${significant(periodDays)} d, phase 0 at MJD ${epochMjdTai.toFixed(4)} TAI)`,
				`Phase (period ${significant(periodDays)} d)`,
				'Phase',
			],
			ticks: (count) =>
				ticks(0, 2, count).map((value) => ({ value, label: tickLabel(value, 0.1) })),
		};
	}
	const domain = domainOf(points.map(({ mjdTai }) => mjdTai));
	return {
		domain,
		titles: ['MJD (TAI)', 'MJD'],
		ticks: (count) => mjdTicks(...domain, count),
		upperTicks: (count) => utcDateTicks(...domain, count),
	};
}

/** Whether the first detection lies on the axis; never on one of phases, nor where nothing else is. */
export function hasFirstDetection(curve: LightCurve): boolean {
	const { firstDetectionMjdTai: first, folding, points } = curve;
	if (first === undefined || folding || points.length < 2) return false;
	const [start, stop] = timeAxis(curve).domain;
	return first >= start && first <= stop;
}

function domainOf(times: readonly number[]): [number, number] {
	const [first, last] = [times[0] ?? 61_000, times.at(-1) ?? 61_000];
	if (first === last) return [first - AROUND_ONE_DAYS, last + AROUND_ONE_DAYS];
	const span = Math.max(last - first, MIN_DAYS);
	const middle = (first + last) / 2;
	return [middle - span * (0.5 + MARGIN), middle + span * (0.5 + MARGIN)];
}

/** Up to eight digits that say something. */
function significant(value: number): string {
	return String(Number(value.toPrecision(8)));
}
