import {
	INTERVALS,
	parseColor,
	recipeOf,
	STRETCHES,
	type ConvolutionKernel,
	type CutoutKind,
	type PictureRecipe,
	type PresetName,
	type Recipe,
} from '@fink/core';
import { prefixed, readChoice } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

interface ApiOptions {
	colormap?: string;
	convolutionKernel?: ConvolutionKernel | '';
	pmin?: number;
	pmax?: number;
	stretch?: string;
}

interface PictureOptions {
	enlargement?: PictureRecipe['enlargement'];
	noData?: string;
	fillPanel?: boolean;
	orientation?: PictureRecipe['orientation'];
	plane?: PictureRecipe['plane'];
}

/** What the item's parameters ask for, for one kind of cutout. */
export function readRecipe(
	context: IExecuteFunctions,
	itemIndex: number,
	kind: CutoutKind,
): PictureRecipe {
	const preset = context.getNodeParameter('preset', itemIndex) as PresetName;
	const options = context.getNodeParameter('options', itemIndex) as PictureOptions;
	return {
		preset,
		recipe: { ...recipeOf(preset, kind), ...choices(context, itemIndex, preset, kind) } as Recipe,
		plane: options.plane,
		orientation: options.orientation,
		...(options.fillPanel && { fillPanel: true }),
		sizePixels: context.getNodeParameter('sizePixels', itemIndex) as number,
		enlargement: options.enlargement,
		noData: options.noData ? parseColor(options.noData, 'No-Data Color') : undefined,
	};
}

/** What the user may change of a preset. */
function choices(
	context: IExecuteFunctions,
	itemIndex: number,
	preset: PresetName,
	kind: CutoutKind,
): object {
	switch (preset) {
		case 'finkApi':
		case 'documented': {
			const { convolutionKernel, colormap, pmin, pmax, stretch } = context.getNodeParameter(
				'apiOptions',
				itemIndex,
			) as ApiOptions;
			return withoutUndefined({
				stretch,
				colormap: colormap || undefined,
				convolution: convolutionKernel || undefined,
				...(preset === 'documented' && { pmin, pmax }),
			});
		}
		case 'custom':
			return customChoices(
				(name) => context.getNodeParameter(name, itemIndex),
				kind === 'Difference' ? 'difference' : '',
			);
		default:
			return {};
	}
}

/** @param prefix - Before the names of the fields for one kind of cutout. */
function customChoices(parameter: (name: string) => unknown, prefix: string): object {
	const [interval, stretch] = [prefixed(prefix, 'interval'), prefixed(prefix, 'stretch')];
	return {
		interval: readChoice(INTERVALS, interval, parameter, prefix),
		stretch: readChoice(STRETCHES, stretch, parameter, prefix),
		colormap: (parameter(prefixed(prefix, 'colormap')) as string) || undefined,
		convolution: (parameter('convolutionKernel') as string) || undefined,
	};
}

function withoutUndefined(values: object): object {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
