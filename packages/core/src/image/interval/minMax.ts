import type { Pixels } from '@fink/kernel';
import { minMaxOf } from '../statistics';
import type { Limits } from './Limits';

/** Least to greatest finite pixel. astropy: `MinMaxInterval`. */
export interface MinMaxInterval {
	readonly name: 'minMax';
}

/** @param values - Finite values, at least one. */
export function minMaxLimits(values: Pixels): Limits {
	const [vmin, vmax] = minMaxOf(values);
	return { vmin, vmax };
}
