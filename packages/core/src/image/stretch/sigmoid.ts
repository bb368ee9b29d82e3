import type { StretchChoice } from './StretchChoice';

/**
 * A logistic curve through (0, 0) and (1, 1): y = (s(x) − s(0)) / (s(1) − s(0)) with
 * s(x) = 1 / (1 + exp(−contrast·(x − midpoint))).
 *
 * The "sigmoidal contrast" of image editors; astropy has none. The Fink API's `sigmoid` is different, the
 * logistic of the z-score without limits: see `finkSigmoid`.
 */
export const sigmoid = {
	name: 'sigmoid',
	title: 'Sigmoid',
	description: 'Increases the contrast of middle values',
	parameters: [
		{
			name: 'contrast',
			title: 'Contrast',
			description: 'Steepness',
			default: 10,
			min: 0.01,
			max: 100,
			isAdvanced: true,
		},
		{
			name: 'midpoint',
			title: 'Midpoint',
			description: 'The x where the curve is steepest',
			default: 0.5,
			min: 0,
			max: 1,
			isAdvanced: true,
		},
	],
	curve({ contrast, midpoint }) {
		const logistic = (x: number) => 1 / (1 + Math.exp(-contrast * (x - midpoint)));
		const low = logistic(0);
		const span = logistic(1) - low;
		const forward = (x: number) => (logistic(x) - low) / span;
		return {
			forward,
			inverse: (y) => {
				const s = low + y * span;
				return midpoint + Math.log(s / (1 - s)) / contrast;
			},
			apply: (values) => {
				for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
			},
		};
	},
} as const satisfies StretchChoice;
