import type { StretchChoice } from './StretchChoice';

/** y = x^power. astropy: `PowerStretch`. */
export const power = {
	name: 'power',
	title: 'Power',
	description: 'A power of your choice',
	parameters: [
		{
			name: 'power',
			title: 'Power',
			description: 'Values below 1 brighten faint pixels, values above 1 darken them',
			default: 2,
			min: 0.01,
			max: 100,
		},
	],
	curve({ power: exponent }) {
		const forward = exponent === 2 ? (x: number) => x * x : (x: number) => x ** exponent;
		const inverse = exponent === 2 ? Math.sqrt : (y: number) => y ** (1 / exponent);
		return {
			forward,
			inverse,
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
