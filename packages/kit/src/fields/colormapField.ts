import { COLORMAP_NAMES, CONVOLUTION_KERNELS, OWN_COLORMAPS } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { namesAsOptions } from '../choices/namesAsOptions';
import { optionsOf } from '../choices/optionsOf';

/** Picker of all matplotlib colormaps, which Fink's server knows too; empty means gray. */
export const colormapField: INodeProperties = {
	displayName: 'Colormap',
	name: 'colormap',
	type: 'options',
	default: '',
	description: "One of matplotlib's colormaps; _r is the reversed one",
	options: [{ name: '(Gray)', value: '' }, ...namesAsOptions(COLORMAP_NAMES)],
};

/** The same with our own maps, for pictures drawn here. */
export const renderColormapField: INodeProperties = {
	...colormapField,
	description:
		"One of matplotlib's colormaps (_r is the reversed one), or ember, made for differences",
	options: [
		{ name: '(Gray)', value: '' },
		...namesAsOptions([...OWN_COLORMAPS, ...COLORMAP_NAMES]),
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
