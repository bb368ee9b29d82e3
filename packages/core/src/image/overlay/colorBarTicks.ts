import { formatToStep, niceBelow, powerOfTen } from './niceNumber';

/** A mark next to a color bar. */
export interface ColorBarTick {
	/** Place along the bar: 0 at the lowest color, 1 at the highest. */
	readonly fraction: number;
	readonly label: string;
}

/** Marks next to a color bar. */
export interface ColorBarTicks {
	readonly ticks: readonly ColorBarTick[];
	/** Power of ten by which the labels are to be multiplied, e.g. `10⁵`; empty if none. */
	readonly factor: string;
}

/** Ends of the bar at which a stretch without ends (sigmoid) is asked for its values. */
const NEAR_END = 0.01;
/** A scale whose values differ by less than this part of its range from even ones counts as linear. */
const EVEN_PART = 0.01;
/** Values that differ by less than this part are one value, which rounding has spread: they have no round numbers between. */
const SAME_PART = 1e-12;
/** Halvings that find the place of a value on the bar to a part in 10¹². */
const HALVINGS = 40;

/** A value to be marked, and the step to which it is rounded. */
interface RoundValue {
	readonly value: number;
	readonly step: number;
}

/**
 * Round values, about evenly spaced along the bar for any stretch, each at its exact position.
 *
 * @param valueAt - Pixel value of a fraction of the bar; never falls.
 * @param most - About how many ticks there is room for, at least 2.
 */
export function colorBarTicks(valueAt: (fraction: number) => number, most: number): ColorBarTicks {
	const count = Math.max(2, Math.round(most));
	const wanted = Array.from({ length: count }, (_, i) => finiteValue(valueAt, i / (count - 1)));
	const [vmin, vmax] = [wanted[0], wanted[count - 1]];
	if (!(vmax - vmin > SAME_PART * Math.max(Math.abs(vmin), Math.abs(vmax))))
		return { ticks: [], factor: '' };
	const magnitude = Math.floor(Math.log10(Math.max(Math.abs(vmin), Math.abs(vmax))));
	const exponent = magnitude >= 5 || magnitude <= -3 ? magnitude : 0;
	const power = 10 ** exponent;
	const isLinear = isEven(wanted);
	const values = isLinear ? multiples(vmin, vmax, count) : roundedValues(wanted);
	const ticks = values.map(({ value, step }) => ({
		fraction: fractionOf(valueAt, value),
		// Where steps differ, 0 would have the decimals of the least.
		label: value === 0 && !isLinear ? '0' : formatToStep(value / power, step / power),
	}));
	return { ticks, factor: exponent === 0 ? '' : powerOfTen(exponent) };
}

function finiteValue(valueAt: (fraction: number) => number, fraction: number): number {
	const value = valueAt(fraction);
	return Number.isFinite(value) ? value : valueAt(fraction < 0.5 ? NEAR_END : 1 - NEAR_END);
}

/** Whether the scale is linear. */
function isEven(values: readonly number[]): boolean {
	const last = values.length - 1;
	const range = values[last] - values[0];
	return values.every(
		(value, i) => Math.abs(value - values[0] - (range * i) / last) < EVEN_PART * range,
	);
}

/** All multiples of one step between the limits, about `count` of them. */
function multiples(vmin: number, vmax: number, count: number): RoundValue[] {
	let step = niceBelow((vmax - vmin) / count);
	const first = (): number => Math.ceil(vmin / step - 1e-9);
	const last = (): number => Math.floor(vmax / step + 1e-9);
	while (last() - first() > count) step = niceBelow(step * 2.5);
	return Array.from({ length: last() - first() + 1 }, (_, i) => ({
		value: (first() + i) * step,
		step,
	}));
}

/** Each value rounded to the coarsest step that keeps it apart from its neighbors. */
function roundedValues(values: readonly number[]): RoundValue[] {
	const [vmin, vmax] = [values[0], values[values.length - 1]];
	const rounded = values.flatMap((value, i) => {
		const distances = [values[i - 1], values[i + 1]]
			.map((neighbor) => Math.abs(neighbor - value))
			.filter((distance) => distance > 0);
		if (distances.length === 0) return [];
		const step = niceBelow(Math.min(...distances) / 2);
		return [{ value: insideLimits(value, step, vmin, vmax), step }];
	});
	return rounded.filter(({ value }, i) => i === 0 || value > rounded[i - 1].value);
}

/** The multiple of `step` nearest to a value, between the limits; 0 without sign. */
function insideLimits(value: number, step: number, vmin: number, vmax: number): number {
	let multiple = Math.round(value / step);
	if (multiple * step < vmin) multiple = Math.ceil(vmin / step - 1e-9);
	if (multiple * step > vmax) multiple = Math.floor(vmax / step + 1e-9);
	return multiple * step + 0;
}

/** Where a value lies on the bar, by halving. */
function fractionOf(valueAt: (fraction: number) => number, value: number): number {
	let [low, high] = [0, 1];
	for (let i = 0; i < HALVINGS; i++) {
		const middle = (low + high) / 2;
		if (valueAt(middle) < value) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
