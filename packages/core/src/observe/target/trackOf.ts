import { OptionError } from '../../errors';
import { utcText } from '../site/localTime';
import type { Interval } from '../sky/findCrossings';
import { along, type Direction } from '../sky/vector';

/** Where a moving target is at a moment. */
export interface TrackPoint {
	readonly unixMs: number;
	readonly direction: Direction;
}

/** Positions over time, in order. */
export interface Track {
	/** On the great circle between the neighbors; before the first and after the last, theirs. */
	readonly directionAt: (unixMs: number) => Direction;
	readonly known: Interval;
}

/**
 * A track through two positions or more.
 *
 * @throws {OptionError} Fewer than two different times.
 */
export function trackOf(points: readonly TrackPoint[]): Track {
	const sorted = [...points]
		.sort((a, b) => a.unixMs - b.unixMs)
		.filter((point, i, all) => i === 0 || point.unixMs > all[i - 1].unixMs);
	if (sorted.length < 2)
		throw new OptionError('A list of positions over time needs at least two times', {
			field: 'Positions Field',
			given: points.length,
			advice: 'Use an ephemeris that covers the night, e.g. with one position per hour.',
		});
	const last = sorted.length - 1;
	return {
		known: { startMs: sorted[0].unixMs, endMs: sorted[last].unixMs },
		directionAt: (unixMs) => {
			let [low, high] = [0, last];
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if (sorted[middle].unixMs <= unixMs) low = middle;
				else high = middle;
			}
			const [a, b] = [sorted[low], sorted[high]];
			const part = (unixMs - a.unixMs) / (b.unixMs - a.unixMs);
			return along(a.direction, b.direction, Math.min(1, Math.max(0, part)));
		},
	};
}

/**
 * Refuses positions that do not cover a night's darkness.
 *
 * @throws {OptionError} They begin too late or end too early.
 */
export function checkCovers(
	{ startMs, endMs }: Interval,
	dark: readonly Interval[],
	name: string,
): void {
	if (dark.length === 0) return;
	const [from, to] = [dark[0].startMs, dark[dark.length - 1].endMs];
	if (startMs <= from && endMs >= to) return;
	const whose = name === '' ? 'the target' : name;
	const isEarly = endMs < to;
	throw new OptionError(
		isEarly
			? `The positions of ${whose} end too early: at ${utcText(endMs)}, but the night is dark until ${utcText(to)}`
			: `The positions of ${whose} begin too late: at ${utcText(startMs)}, but the night is dark from ${utcText(from)}`,
		{
			field: 'Positions Field',
			given: utcText(isEarly ? endMs : startMs),
			advice: 'Use an ephemeris that covers the whole night, or plan another night.',
		},
	);
}
