import type { INodeProperties } from 'n8n-workflow';

/** What the picture file is like. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Size',
		name: 'sizePixels',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 4096 },
		default: 300,
		description: 'Longer side of each cutout in the picture, in pixels; 0 keeps its size',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Allow Missing Kinds',
				name: 'allowMissing',
				type: 'boolean',
				default: false,
				description:
					'Whether a triplet may lack a kind, which then is an empty panel that says so, instead of an error',
				displayOptions: { show: { '/layout': ['triplet'] } },
			},
			{
				displayName: 'Columns',
				name: 'columns',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 4,
				description: 'Pictures in one row of the film strip',
				displayOptions: { show: { '/layout': ['filmStrip'] } },
			},
			{
				displayName: 'Enlargement',
				name: 'enlargement',
				type: 'options',
				default: 'nearest',
				description: 'How pixels are enlarged',
				options: [
					{ name: 'Crisp', value: 'nearest', description: 'Every pixel becomes a square' },
					{ name: 'Smooth', value: 'smooth', description: 'Bicubic; softer, mixes neighbors' },
				],
			},
			{
				displayName: 'Failed Visits',
				name: 'failedVisits',
				type: 'options',
				default: 'empty',
				description:
					'What becomes of a visit without an image, or with one of another size than the others',
				displayOptions: { show: { '/layout': ['filmStrip', 'blink'] } },
				options: [
					{ name: 'Empty Panel', value: 'empty', description: 'A panel that says why' },
					{ name: 'Fail', value: 'fail', description: 'No picture but an error' },
					{ name: 'Leave Out', value: 'leaveOut', description: 'The others alone' },
				],
			},
			{
				displayName: 'File Format',
				name: 'format',
				type: 'options',
				default: 'png',
				description:
					'Format of the picture file; a blink animation is a GIF unless chosen otherwise',
				options: [
					{
						name: 'Animated PNG',
						value: 'apng',
						description: 'Exact; shown as a still picture by programs that do not know it',
					},
					{ name: 'GIF', value: 'gif', description: 'Animated everywhere; at most 256 colors' },
					{ name: 'JPEG', value: 'jpeg', description: 'Lossy, without the recipe inside' },
					{
						name: 'Normalized Array',
						value: 'array',
						description: 'Numbers from 0 to 1 in the JSON, no file; for single pictures',
					},
					{ name: 'PNG', value: 'png', description: 'Exact, small, holds its own recipe' },
				],
			},
			{
				displayName: 'Frame Time (Ms)',
				name: 'frameMs',
				type: 'number',
				typeOptions: { minValue: 20 },
				default: 500,
				description: 'How long each frame of an animation stands, in milliseconds',
				displayOptions: { show: { '/layout': ['blink'] } },
			},
			{
				displayName: 'Keep Input Files',
				name: 'keepFiles',
				type: 'boolean',
				default: true,
				description: 'Whether the item keeps its FITS files beside the pictures',
				displayOptions: { show: { '/layout': ['single', 'triplet', 'blink'] } },
			},
			{
				displayName: 'No-Data Color',
				name: 'noData',
				type: 'color',
				default: '#566946',
				description: 'Color of pixels without data, such as those off the detector',
			},
			{
				displayName: 'Orientation',
				name: 'orientation',
				type: 'options',
				default: 'stored',
				description: 'Which way up',
				displayOptions: { hide: { '/preset': ['finkApi', 'documented', 'finkPortal'] } },
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
			{
				displayName: 'Shared Limits',
				name: 'sharedLimits',
				type: 'boolean',
				default: false,
				description:
					'Whether Science and Template of a triplet have the same limits, so that equal brightness has equal color',
				displayOptions: { show: { '/layout': ['triplet'] } },
			},
			{
				displayName: 'Theme',
				name: 'theme',
				type: 'options',
				default: 'dark',
				description: 'Ground of titles, captions and color bars',
				options: [
					{ name: 'Dark', value: 'dark' },
					{ name: 'Light', value: 'light' },
				],
			},
		],
	},
];
