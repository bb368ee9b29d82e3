import type { StretchChoice } from './StretchChoice';

/** y = sinh(x/a) / sinh(1/a). astropy: `SinhStretch`. */
export const sinh = {
	name: 'sinh',
	title: 'Sinh',
	description: 'Shows only the brightest pixels',
	parameters: [
		{
			name: 'a',
			field: 'softening',
			title: 'Softening',
			description:
				'The parameter a of the stretch: the smaller it is, the more only the brightest pixels show',
			default: 1 / 3,
			min: 0.01,
			max: 1e3,
		},
	],
	curve({ a }) {
		const full = Math.sinh(1 / a);
		const forward = (x: number) => Math.sinh(x / a) / full;
		return {
			forward,
			inverse: (y) => a * Math.asinh(y * full),
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
