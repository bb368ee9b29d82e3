import { tickStep, ticks } from 'd3-array';

import type { PlacedPoint } from '../numbers/LightCurvePoint';
import type { Quantity } from '../quantity';
import { type Tick, tickLabel } from '../../scene';

/** The vertical axis. */
export interface ValueAxis {
	/** Values at the bottom and at the top, nJy or magnitudes (greater at the bottom). */
	readonly domain: readonly [bottom: number, top: number];
	/** From the full title to the shortest: the first that fits is shown. */
	readonly titles: readonly string[];
	/** Round values, in nJy or magnitudes, with labels in the axis' unit. @param count - About how many. */
	readonly ticks: (count: number) => Tick[];
}

/** Room above and below the points, as a part of their range; below limits, for their arrows. */
const MARGIN = 0.08;
const LIMIT_MARGIN = 0.16;
/**
 * A flux axis shows zero if the points' range is at least this part of the greatest flux. Zero is where a
 * difference comes from; total light may just vary a little.
 */
const ZERO_FROM = { difference: 0.25, total: 0.5 } as const;
/** Error bars widen the axis by at most this part of the points' range, or this many typical errors. */
const MAX_RANGE = 0.6;
const MAX_ERRORS = 3;

/** Fits the vertical axis to points; without any it is empty. */
export function valueAxis(points: readonly PlacedPoint[], quantity: Quantity): ValueAxis {
	const { axisTitles, isMagnitude, light } = quantity;
	const [low, high] = extentOf(points);
	const [least, most] = isMagnitude ? [low, high] : withZero(low, high, ZERO_FROM[light.name]);
	const margin = (most - least) * MARGIN || minMargin(most, isMagnitude);
	const hasLimits = points.some(({ isLimit }) => isLimit);
	const [bottom, top] = [
		least - margin,
		most + (hasLimits ? (margin * LIMIT_MARGIN) / MARGIN : margin),
	];
	const unit = isMagnitude ? { name: 'AB', nJy: 1 } : fluxUnit(Math.max(-bottom, top));
	return {
		domain: isMagnitude ? [top, bottom] : [bottom, top],
		titles: axisTitles(unit.name),
		ticks: (count) => {
			const [from, to] = [bottom / unit.nJy, top / unit.nJy];
			const step = tickStep(from, to, count);
			const values = ticks(from, to, count);
			const groups = values.some((value) => Math.abs(value) >= 10_000);
			return values.map((value) => ({
				value: value * unit.nJy,
				label: tickLabel(value, step, groups),
			}));
		},
	};
}

/** Values with their errors, of which very long ones are left to run out of the plot. */
function extentOf(points: readonly PlacedPoint[]): [number, number] {
	if (points.length === 0) return [0, 1];
	let [low, high] = [Infinity, -Infinity];
	const errors: number[] = [];
	for (const { value, error } of points) {
		low = Math.min(low, value);
		high = Math.max(high, value);
		if (error !== undefined) errors.push(error);
	}
	const typical = errors.sort((a, b) => a - b)[errors.length >> 1] ?? 0;
	const reach = Math.max((high - low) * MAX_RANGE, typical * MAX_ERRORS);
	let [least, most] = [low, high];
	for (const { value, error = 0 } of points) {
		least = Math.min(least, value - error);
		most = Math.max(most, value + error);
	}
	return [Math.max(least, low - reach), Math.min(most, high + reach)];
}

function withZero(low: number, high: number, from: number): [number, number] {
	const greatest = Math.max(Math.abs(low), Math.abs(high));
	if (high - low < from * greatest) return [low, high];
	return [Math.min(0, low), Math.max(0, high)];
}

function minMargin(value: number, isMagnitude: boolean): number {
	return isMagnitude ? 0.5 : Math.abs(value) * 0.1 || 1;
}

/** The unit in which the greatest label stays short. */
function fluxUnit(maxNjy: number): { readonly name: string; readonly nJy: number } {
	if (maxNjy >= 3e6) return { name: 'mJy', nJy: 1e6 };
	return maxNjy >= 3000 ? { name: 'µJy', nJy: 1e3 } : { name: 'nJy', nJy: 1 };
}
