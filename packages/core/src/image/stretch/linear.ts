import type { StretchChoice } from './StretchChoice';

/** y = x; `apply` leaves the array as it is. astropy: `LinearStretch`. */
export const linear = {
	name: 'linear',
	title: 'Linear',
	curve() {
		return { forward: (x) => x, inverse: (y) => y, apply: () => undefined };
	},
} as const satisfies StretchChoice;
