import type { StretchFunction } from './StretchFunction';

/** y = √x. astropy: `SqrtStretch`. */
export interface SqrtStretch {
	readonly name: 'sqrt';
}

/** Raises faint pixels a little; Poisson noise becomes even. */
export function sqrt(): StretchFunction {
	return {
		forward: Math.sqrt,
		inverse: (y) => y * y,
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = Math.sqrt(values[i]);
		},
	};
}
