import type { INodeProperties } from 'n8n-workflow';

/** What the picture file is like. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Size',
		name: 'sizePixels',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 4096 },
		default: 300,
		description: 'Longer side of the picture in pixels; 0 keeps the size of the cutout',
		hint: 'Pictures go into the binary fields sciencePicture, templatePicture and differencePicture',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Enlargement',
				name: 'enlargement',
				type: 'options',
				default: 'nearest',
				description: 'How pixels are enlarged',
				options: [
					{ name: 'Crisp', value: 'nearest', description: 'Every pixel becomes a square' },
					{ name: 'Smooth', value: 'smooth', description: 'Bicubic; softer, mixes neighbours' },
				],
			},
			{
				displayName: 'File Format',
				name: 'format',
				type: 'options',
				default: 'png',
				description: 'Format of the picture file',
				options: [
					{ name: 'JPEG', value: 'jpeg', description: 'Lossy, without the recipe inside' },
					{ name: 'PNG', value: 'png', description: 'Exact, small, holds its own recipe' },
				],
			},
			{
				displayName: 'No-Data Color',
				name: 'noData',
				type: 'color',
				default: '#ff00ff',
				description: 'Colour of pixels without data, such as those off the detector',
			},
			{
				displayName: 'Orientation',
				name: 'orientation',
				type: 'options',
				default: 'stored',
				description:
					'Which way up. The presets Fink API and Fink Portal Look always have FITS row 1 on top.',
				options: [
					{ name: 'API-Like', value: 'api', description: 'FITS row 1 on top' },
					{ name: 'As Stored', value: 'stored', description: 'FITS row 1 at the bottom, as DS9' },
					{
						name: 'North Up',
						value: 'northUp',
						description: 'North up and East left, resampled; needs sky coordinates in the file',
					},
				],
			},
			{
				displayName: 'Plane',
				name: 'plane',
				type: 'options',
				default: 'image',
				description: 'Which plane of the FITS file to draw',
				options: [
					{ name: 'Image', value: 'image' },
					{ name: 'Mask', value: 'mask', description: 'Where a file has one' },
					{ name: 'PSF', value: 'psf', description: 'The point spread function at the source' },
					{
						name: 'Signal to Noise',
						value: 'signalToNoise',
						description: 'Image over the square root of its variance',
					},
					{ name: 'Variance', value: 'variance' },
				],
			},
		],
	},
];
