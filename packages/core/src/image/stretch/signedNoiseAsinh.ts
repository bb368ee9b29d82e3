import { linear } from './linear';
import { softenedBy } from './softenedBy';
import type { StretchChoice } from './StretchChoice';

/**
 * Signed asinh whose softening is a multiple of the noise: with limits ±V around zero
 * y = ½ + ½·asinh(v/kσ) / asinh(V/kσ). In an image without noise: linear.
 */
export const signedNoiseAsinh = {
	name: 'signedNoiseAsinh',
	title: 'Signed Noise Asinh',
	description: 'Linear within the noise, logarithmic on both sides of it, for differences',
	parameters: [
		{
			name: 'sigmas',
			field: 'signedSofteningSigma',
			title: 'Softening in Noise',
			description:
				'Where the stretch changes from linear to logarithmic, in standard deviations of the noise',
			default: 3,
			min: 0.01,
			max: 1000,
		},
	],
	curve: () => linear.curve(),
	settle: ({ sigmas }, { vmin, vmax }, noise) =>
		noise > 0
			? { name: 'signedAsinh', a: softenedBy(sigmas * noise, (vmax - vmin) / 2) }
			: { name: 'linear' },
} as const satisfies StretchChoice;
