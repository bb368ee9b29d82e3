import type { StretchFunction } from './StretchFunction';

/** y = x. astropy: `LinearStretch`. */
export interface LinearStretch {
	readonly name: 'linear';
}

/** The identity: `apply` leaves the array as it is. */
export function linear(): StretchFunction {
	return { forward: (x) => x, inverse: (y) => y, apply: () => undefined };
}
