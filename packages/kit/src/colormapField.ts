import { COLORMAP_NAMES, CONVOLUTION_KERNELS } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { optionsOf } from './choices/optionsOf';

/** Picker of all matplotlib colormaps; empty means gray. */
export const colormapField: INodeProperties = {
	displayName: 'Colormap',
	name: 'colormap',
	type: 'options',
	default: '',
	description: "One of matplotlib's colormaps; _r is the reversed one",
	options: [
		{ name: '(Gray)', value: '' },
		...COLORMAP_NAMES.map((name) => ({ name, value: name })),
	],
};

/** Smoothing after the stretch, as Fink's server does it. */
export const convolutionField: INodeProperties = {
	displayName: 'Convolution Kernel',
	name: 'convolutionKernel',
	type: 'options',
	default: '',
	description: 'Smoothing after the stretch',
	options: [{ name: '(None)', value: '' }, ...optionsOf(CONVOLUTION_KERNELS)],
};
