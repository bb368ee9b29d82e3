import { API_STRETCHES, HttpError, colormapOf, type ConvolutionKernel } from '@fink/core';
import {
	colormapField,
	convolutionField,
	lowerPercentileField,
	optionsOf,
	upperPercentileField,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import type { CutoutFormat } from './CutoutFormat';
import { downloadFiles } from './downloadFiles';

interface PngOptions {
	colormap?: string;
	convolutionKernel?: ConvolutionKernel | '';
	pmin?: number;
	pmax?: number;
	stretch?: string;
}

/** The server's own picture, drawn there; small, without orientation. */
export const png: CutoutFormat = {
	name: 'png',
	title: 'PNG',
	description: "The server's own small picture. Render Cutout draws better ones from FITS files.",
	async deliver(context, client, itemIndex, request) {
		const given = context.getNodeParameter('pngOptions', itemIndex) as PngOptions;
		const options = {
			...given,
			convolutionKernel: given.convolutionKernel || undefined,
			colormap: given.colormap ? colormapOf(given.colormap).name : undefined,
		};
		const result = await downloadFiles(
			context,
			request,
			{ extension: '.png', mimeType: 'image/png' },
			async (kind) =>
				await client.cutoutPng({ ...options, diaSourceId: request.diaSourceId, kind }),
		);
		// Some stretches always end in a 500: see the endpoint's advice.
		const isPlain = !given.stretch || given.stretch === 'sigmoid';
		const failures = result.failures.map((failure) => ({
			...failure,
			mayComeLater: failure.mayComeLater && (isPlain || !(failure.error instanceof HttpError)),
		}));
		return { ...result, failures };
	},
};

/** Every option that the server knows for its PNG. */
export const pngOptionsField: INodeProperties = {
	displayName: 'PNG Options',
	name: 'pngOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { format: ['png'] } },
	options: [
		colormapField,
		convolutionField,
		{
			...lowerPercentileField,
			description:
				'Percentile to send as pmin. Fink accepts it but does not use it yet; Render Cutout has percentiles that take effect.',
		},
		{
			displayName: 'Stretch',
			name: 'stretch',
			type: 'options',
			default: 'sigmoid',
			description:
				'How pixel values become brightness. All but Sigmoid draw the central pixel white, which hides negative sources.',
			options: optionsOf(API_STRETCHES.filter(({ isDocumented }) => isDocumented)),
		},
		{
			...upperPercentileField,
			description:
				'Percentile to send as pmax. Fink accepts it but does not use it yet; Render Cutout has percentiles that take effect.',
		},
	],
};
