import type { StretchChoice } from './StretchChoice';

/** y = asinh(x/a) / asinh(1/a). astropy: `AsinhStretch`; Lupton et al. 1999, AJ 118, 1406. */
export const asinh = {
	name: 'asinh',
	title: 'Asinh',
	description: 'Linear for faint pixels, logarithmic for bright ones',
	parameters: [
		{
			name: 'a',
			field: 'softening',
			title: 'Softening',
			description:
				'The parameter a of the stretch: where it changes from linear to logarithmic, as a fraction of the range',
			default: 0.1,
			min: 1e-6,
			max: 1e3,
		},
	],
	curve({ a }) {
		const full = Math.asinh(1 / a);
		const forward = (x: number) => Math.asinh(x / a) / full;
		return {
			forward,
			inverse: (y) => a * Math.sinh(y * full),
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
