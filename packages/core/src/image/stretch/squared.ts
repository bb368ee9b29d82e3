import type { StretchFunction } from './StretchFunction';

/** y = x². astropy: `SquaredStretch`; the Fink API calls it `power`. */
export interface SquaredStretch {
	readonly name: 'squared';
}

/** x·x, which is what numpy ≥ 2 computes for `x ** 2`. */
export function squared(): StretchFunction {
	return {
		forward: (x) => x * x,
		inverse: Math.sqrt,
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] *= values[i];
		},
	};
}
