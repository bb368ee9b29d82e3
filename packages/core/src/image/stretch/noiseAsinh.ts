import { asinh } from './asinh';
import { softenedBy } from './softenedBy';
import type { StretchChoice } from './StretchChoice';

/**
 * asinh whose softening is a multiple of the noise above the lowest value:
 * y = asinh((v − vmin)/kσ) / asinh((vmax − vmin)/kσ). In an image without noise: asinh.
 */
export const noiseAsinh = {
	name: 'noiseAsinh',
	title: 'Noise Asinh',
	description: 'Linear within the noise, logarithmic above it',
	parameters: [
		{
			name: 'sigmas',
			field: 'softeningSigma',
			title: 'Softening in Noise',
			description:
				'Where the stretch changes from linear to logarithmic, in standard deviations of the noise',
			default: 5,
			min: 0.01,
			max: 1000,
		},
	],
	curve: () => asinh.curve({ a: 0.1 }),
	settle: ({ sigmas }, { vmin, vmax }, noise) =>
		noise > 0
			? { name: 'asinh', a: softenedBy(sigmas * noise, vmax - vmin) }
			: { name: 'asinh', a: 0.1 },
} as const satisfies StretchChoice;
