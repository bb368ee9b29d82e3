import type { StretchChoice } from './StretchChoice';

/**
 * asinh on both sides of the middle: y = 0.5 + 0.5·asinh(u/a) / asinh(1/a) with u = 2x − 1.
 *
 * For differences, with a symmetric interval: zero stays in the middle, and faint sources of both signs are raised
 * alike.
 */
export const signedAsinh = {
	name: 'signedAsinh',
	title: 'Signed Asinh',
	description: 'Asinh on both sides of the middle, for differences',
	parameters: [
		{
			name: 'a',
			field: 'softening',
			title: 'Softening',
			description:
				'The parameter a of the stretch: where it changes from linear to logarithmic, as a fraction of half the range',
			default: 0.1,
			min: 1e-6,
			max: 1e3,
		},
	],
	curve({ a }) {
		const full = Math.asinh(1 / a);
		const forward = (x: number) => 0.5 + (0.5 * Math.asinh((2 * x - 1) / a)) / full;
		return {
			forward,
			inverse: (y) => (a * Math.sinh((2 * y - 1) * full) + 1) / 2,
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
