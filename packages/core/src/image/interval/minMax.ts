import { minMaxOf } from '../statistics';
import type { Limits } from './Limits';

/** Least to greatest finite pixel. astropy: `MinMaxInterval`. */
export interface MinMaxInterval {
	readonly name: 'minMax';
}

/** @param values - Finite values, at least one. */
export function minMaxLimits(values: Float64Array): Limits {
	const [vmin, vmax] = minMaxOf(values);
	return { vmin, vmax };
}
