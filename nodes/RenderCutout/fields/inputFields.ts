import type { INodeProperties } from 'n8n-workflow';

const binaryFieldsField: INodeProperties = {
	displayName: 'Input Binary Fields',
	name: 'binaryFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. science, difference',
	description:
		'Names of the binary fields to draw, separated by commas. If empty, every FITS file of the item is drawn.',
};

/** Where the pixels come from. */
export const inputFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'render',
		options: [
			{
				name: 'Render',
				value: 'render',
				description: 'Draw cutouts as pictures, on this machine',
				action: 'Render cutouts',
			},
		],
	},
	{
		displayName: 'Pixels From',
		name: 'pixelsFrom',
		type: 'options',
		default: 'binary',
		description: 'Where the cutouts are in each item',
		// A finding chart needs the coordinates of a file, and takes its first image.
		displayOptions: { hide: { layout: ['findingChart'] } },
		options: [
			{
				name: 'Arrays in JSON',
				value: 'json',
				description: 'Numbers, as Fink Cutout returns them with the format Array',
			},
			{
				name: 'FITS Files',
				value: 'binary',
				description: 'Binary fields with FITS files: plain, gzipped or tile-compressed (.fz)',
			},
		],
	},
	{
		...binaryFieldsField,
		displayOptions: { show: { pixelsFrom: ['binary'] }, hide: { layout: ['findingChart'] } },
	},
	{ ...binaryFieldsField, displayOptions: { show: { layout: ['findingChart'] } } },
	{
		displayName: 'Image',
		name: 'image',
		type: 'string',
		default: '',
		placeholder: 'e.g. SCI or SCI,2 or 1',
		description:
			'Name of the HDU to draw (EXTNAME, with a comma and EXTVER if several have it) or its number from 0. If empty, the science image is drawn, never an error, quality, weight or PSF plane if there is another.',
		displayOptions: { show: { pixelsFrom: ['binary'] }, hide: { layout: ['findingChart'] } },
	},
	{
		displayName: 'Input JSON Fields',
		name: 'jsonFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. b:cutoutScience',
		description:
			'Names of the fields that contain rows of numbers, separated by commas. If empty, every b:cutout field of the item is drawn.',
		displayOptions: { show: { pixelsFrom: ['json'] }, hide: { layout: ['findingChart'] } },
	},
];
