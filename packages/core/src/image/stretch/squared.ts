import type { StretchChoice } from './StretchChoice';

/** y = x², computed as x·x like numpy ≥ 2 does. astropy: `SquaredStretch`; the Fink API calls it `power`. */
export const squared = {
	name: 'squared',
	title: 'Squared',
	curve() {
		return {
			forward: (x) => x * x,
			inverse: Math.sqrt,
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] *= values[i];
			},
		};
	},
} as const satisfies StretchChoice;
