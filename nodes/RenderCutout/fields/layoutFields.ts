import type { INodeProperties } from 'n8n-workflow';

const overlayOptions = [
	{ name: 'Color Bar', value: 'colorBar', description: 'Pixel values of the colors, beside it' },
	{ name: 'Compass', value: 'compass', description: 'Arrows to North and East' },
	{ name: 'Label', value: 'label', description: 'The kind of the cutout' },
	{ name: 'Reticle', value: 'reticle', description: 'Open cross at the source' },
	{ name: 'Scale Bar', value: 'scaleBar', description: 'A round number of arcseconds' },
];

const overlaysField: INodeProperties = {
	displayName: 'Overlays',
	name: 'overlays',
	type: 'multiOptions',
	default: [],
	description:
		'What to draw onto the picture. Compass and scale bar need sky coordinates and are left out without.',
	options: overlayOptions,
};

const kindField: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	default: 'Science',
	description: 'Which cutout of each item is drawn',
	options: [
		{ name: 'Difference', value: 'Difference' },
		{ name: 'Science', value: 'Science' },
		{ name: 'Template', value: 'Template' },
	],
};

const manyVisits = ['filmStrip', 'blink'];

/** How cutouts become pictures: one each, or several in one. */
export const layoutFields: INodeProperties[] = [
	{
		displayName: 'Layout',
		name: 'layout',
		type: 'options',
		default: 'single',
		description: 'How many cutouts go into one picture',
		hint: 'Pictures go into binary fields named after what they show: sciencePicture, tripletPicture and so on',
		options: [
			{
				name: 'Blink Animation',
				value: 'blink',
				description: 'Science and Template of one alert, or all visits of an object, in turn',
			},
			{
				name: 'Color (RGB)',
				value: 'rgb',
				description: 'Three bands of all items in one color picture',
			},
			{
				name: 'Film Strip',
				value: 'filmStrip',
				description: 'One kind of all items side by side, in time order, with shared limits',
			},
			{ name: 'Single Pictures', value: 'single', description: 'One picture per cutout' },
			{
				name: 'Triplet',
				value: 'triplet',
				description: 'Science, Template and Difference of one alert side by side',
			},
		],
	},
	{
		displayName: 'Frames',
		name: 'frames',
		type: 'options',
		default: 'kinds',
		description: 'What follows each other',
		displayOptions: { show: { layout: ['blink'] } },
		options: [
			{
				name: 'All Visits',
				value: 'visits',
				description: 'One kind of all items, in time order: one animation per object',
			},
			{
				name: 'Science and Template',
				value: 'kinds',
				description: 'Of one alert: one animation per item',
			},
		],
	},
	{ ...kindField, displayOptions: { show: { layout: ['filmStrip', 'rgb'] } } },
	{ ...kindField, displayOptions: { show: { layout: ['blink'], frames: ['visits'] } } },
	{
		displayName: 'Band of Item',
		name: 'band',
		type: 'string',
		default: '={{ $json.band ?? $json["r:band"] }}',
		description: 'The filter band of each item',
		displayOptions: { show: { layout: ['rgb'] } },
	},
	{
		displayName: 'Red, Green, Blue',
		name: 'rgbBands',
		type: 'string',
		default: 'i,r,g',
		placeholder: 'e.g. z,r,g',
		description: 'Bands shown as red, green and blue. Of several items the first of a band counts.',
		displayOptions: { show: { layout: ['rgb'] } },
	},
	{ ...overlaysField, displayOptions: { show: { layout: ['single'] } } },
	{
		...overlaysField,
		default: ['compass', 'label', 'reticle', 'scaleBar'],
		displayOptions: { hide: { layout: ['single'] } },
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. {{ $json.band }} {{ $json.magnitude }}',
		description: 'Text along the bottom of each picture. Long lines are wrapped.',
		displayOptions: { show: { layout: ['single'] } },
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '={{ [($json.timeUtc ?? "").slice(0, 10), $json.band].filter(Boolean).join("  ") }}',
		description: 'Text of each visit: by default its date and band',
		displayOptions: { show: { layout: manyVisits } },
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.diaObjectId }}',
		description: 'Line above the pictures. More lines may follow.',
		displayOptions: { show: { layout: ['triplet', 'filmStrip'] } },
	},
];
