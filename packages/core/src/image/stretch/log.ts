import type { StretchChoice } from './StretchChoice';

/** y = ln(a·x + 1) / ln(a + 1). astropy: `LogStretch`. */
export const log = {
	name: 'log',
	title: 'Log',
	parameters: [
		{
			name: 'a',
			field: 'logParameter',
			title: 'Log Parameter',
			description: 'The parameter a of the stretch: larger values brighten fainter pixels',
			default: 1000,
			min: 1e-3,
			max: 1e9,
		},
	],
	curve({ a }) {
		const full = Math.log(a + 1);
		const forward = (x: number) => Math.log(x * a + 1) / full;
		return {
			forward,
			inverse: (y) => (Math.exp(y * full) - 1) / a,
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
