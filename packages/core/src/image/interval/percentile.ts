import type { Pixels } from '@fink/kernel';
import { OptionError } from '../../errors';
import { percentiles } from '../statistics';
import type { Limits } from './Limits';

/**
 * Two percentiles of the finite pixels. astropy: `AsymmetricPercentileInterval`.
 *
 * One-sided cuts are `lower: 0` or `upper: 100`.
 */
export interface PercentileInterval {
	readonly name: 'percentile';
	/** Percentile that becomes 0, 0 to 100, below `upper`. @default 0.5 */
	readonly lower?: number;
	/** Percentile that becomes 1, 0 to 100, above `lower`. @default 99.5 */
	readonly upper?: number;
}

/**
 * The central `percent` % of the pixels, the same share cut at both ends. astropy: `PercentileInterval`.
 *
 * @param percent - 0 < percent ≤ 100, e.g. 99 for the percentiles 0.5 and 99.5.
 */
export function centralPercentile(percent: number): PercentileInterval {
	const lower = (100 - percent) * 0.5;
	return { name: 'percentile', lower, upper: 100 - lower };
}

/**
 * @param values - Finite values, at least one.
 * @throws {OptionError} A percentile outside 0 to 100, or the two in the wrong order.
 */
export function percentileLimits(
	values: Pixels,
	{ lower = 0.5, upper = 99.5 }: PercentileInterval,
): Limits {
	checkPercentile('Lower Percentile', lower);
	checkPercentile('Upper Percentile', upper);
	if (lower >= upper) {
		throw new OptionError(`The lower percentile ${lower} is not below the upper one ${upper}`, {
			field: 'Lower Percentile',
			given: lower,
			advice: 'Give the lower one first, e.g. 0.5 and 99.5.',
		});
	}
	const [vmin, vmax] = percentiles(values, [lower, upper]);
	return { vmin, vmax };
}

/** @throws {OptionError} `percent` is no number from 0 to 100. */
export function checkPercentile(field: string, percent: number): void {
	if (percent >= 0 && percent <= 100) return;
	throw new OptionError(`${field} is ${percent}, but a percentile lies between 0 and 100`, {
		field,
		given: percent,
		advice:
			'Give a number from 0 to 100, e.g. 0.5 for the lower and 99.5 for the upper percentile.',
	});
}
