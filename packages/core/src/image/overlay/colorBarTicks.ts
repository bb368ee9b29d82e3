import { formatToStep, niceBelow, powerOfTen } from './niceNumber';

/** A mark beside a colour bar. */
export interface ColorBarTick {
	/** Place along the bar: 0 at the lowest colour, 1 at the highest. */
	readonly fraction: number;
	readonly label: string;
}

/** Marks beside a colour bar. */
export interface ColorBarTicks {
	readonly ticks: readonly ColorBarTick[];
	/** Power of ten by which the labels are to be multiplied, e.g. `10⁵`; empty if none. */
	readonly factor: string;
}

/** Ends of the bar at which a stretch without ends (sigmoid) is asked for its values. */
const NEAR_END = 0.01;
/** Halvings that find the place of a value on the bar to a part in 10¹². */
const HALVINGS = 40;

/**
 * Round values, about evenly spaced along the bar whatever the stretch, each at its exact place.
 *
 * @param valueAt - Pixel value of a fraction of the bar; never falls.
 * @param most - About how many ticks there is room for, at least 2.
 */
export function colorBarTicks(valueAt: (fraction: number) => number, most: number): ColorBarTicks {
	const count = Math.max(2, Math.round(most));
	const wanted = Array.from({ length: count }, (_, i) => finiteValue(valueAt, i / (count - 1)));
	const [vmin, vmax] = [wanted[0], wanted[count - 1]];
	if (!(vmax > vmin)) return { ticks: [], factor: '' };
	const largest = Math.max(Math.abs(vmin), Math.abs(vmax));
	const magnitude = Math.floor(Math.log10(largest));
	const exponent = magnitude >= 5 || magnitude <= -3 ? magnitude : 0;
	const ticks = new Map<number, ColorBarTick>();
	wanted.forEach((value, i) => {
		const room = Math.min(
			...[wanted[i - 1], wanted[i + 1]]
				.filter((neighbour) => neighbour !== undefined && neighbour !== value)
				.map((neighbour) => Math.abs(neighbour - value)),
		);
		if (!Number.isFinite(room)) return;
		const step = niceBelow(room / 2);
		const round = insideLimits(value, step, vmin, vmax);
		const label = formatToStep(round / 10 ** exponent, step / 10 ** exponent);
		ticks.set(round, { fraction: fractionOf(valueAt, round), label });
	});
	const sorted = [...ticks.values()].sort((a, b) => a.fraction - b.fraction);
	return { ticks: sorted, factor: exponent === 0 ? '' : powerOfTen(exponent) };
}

function finiteValue(valueAt: (fraction: number) => number, fraction: number): number {
	const value = valueAt(fraction);
	return Number.isFinite(value) ? value : valueAt(fraction < 0.5 ? NEAR_END : 1 - NEAR_END);
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
