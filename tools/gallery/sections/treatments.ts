import type { Interval, PictureRecipe, Stretch } from '@fink/core';

import type { GallerySection } from '../GalleryPicture';
import type { Specimens } from '../Specimens';
import { look } from './look';

const INTERVALS: readonly Interval[] = [
	{ name: 'percentile', lower: 0.5, upper: 99.5 },
	{ name: 'minMax' },
	{ name: 'zscale', contrast: 0.25 },
	{ name: 'symmetric', midpoint: 0, percentile: 99.5 },
];

const STRETCHES: readonly Stretch[] = [
	{ name: 'linear' },
	{ name: 'sqrt' },
	{ name: 'asinh', a: 0.1 },
	{ name: 'log', a: 1000 },
	{ name: 'squared' },
	{ name: 'sinh', a: 1 / 3 },
	{ name: 'sigmoid' },
];

const COLORMAPS = ['gray_r', 'viridis', 'inferno', 'cividis', 'Blues_r', 'cubehelix'];

/** Intervals, stretches and colormaps of the preset Custom. */
export function treatments({ peak }: Specimens): GallerySection[] {
	const cutouts = [peak.cutout('Science')];
	const percentile = INTERVALS[0];
	const custom = (name: string, caption: string, recipe: PictureRecipe['recipe']) => ({
		name,
		caption,
		cutouts,
		composition: {
			layout: 'single' as const,
			picture: look('Science', { preset: 'custom', sizePixels: 180, recipe }),
		},
	});
	return [
		{
			title: 'Intervals',
			text: 'Which pixel values become black and white; linear stretch.',
			columns: 4,
			pictures: INTERVALS.map((interval) =>
				custom(`interval-${interval.name}`, `**${interval.name}**`, {
					mode: 'standard',
					interval,
					stretch: { name: 'linear' },
				}),
			),
		},
		{
			title: 'Stretches',
			text: 'How the values between become brightness; percentiles 0.5 to 99.5.',
			columns: 4,
			pictures: [
				...STRETCHES.map((stretch) =>
					custom(`stretch-${stretch.name}`, `**${stretch.name}**`, {
						mode: 'standard',
						interval: percentile,
						stretch,
					}),
				),
				{
					...custom('stretch-signedAsinh', '**signedAsinh**, for differences', {
						mode: 'standard',
						interval: INTERVALS[3],
						stretch: { name: 'signedAsinh', a: 0.02 },
						colormap: 'RdBu_r',
					}),
					cutouts: [peak.cutout('Difference')],
				},
			],
		},
		{
			title: 'Colormaps and smoothing',
			text: "Six of matplotlib's 180 colormaps, and the two convolution kernels.",
			columns: 4,
			pictures: [
				...COLORMAPS.map((colormap) =>
					custom(`colormap-${colormap}`, `**${colormap}**`, {
						mode: 'standard',
						interval: percentile,
						stretch: { name: 'asinh', a: 0.1 },
						colormap,
					}),
				),
				...(['gauss', 'box'] as const).map((convolution) =>
					custom(`convolution-${convolution}`, `**${convolution}**`, {
						mode: 'standard',
						interval: percentile,
						stretch: { name: 'asinh', a: 0.1 },
						convolution,
					}),
				),
			],
		},
	];
}
