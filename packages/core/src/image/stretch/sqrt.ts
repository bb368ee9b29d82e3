import type { StretchChoice } from './StretchChoice';

/** y = √x: raises faint pixels a little and evens out Poisson noise. astropy: `SqrtStretch`. */
export const sqrt = {
	name: 'sqrt',
	title: 'Square Root',
	curve() {
		return {
			forward: Math.sqrt,
			inverse: (y) => y * y,
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = Math.sqrt(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
