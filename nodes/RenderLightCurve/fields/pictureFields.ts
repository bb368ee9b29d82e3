import type { INodeProperties } from 'n8n-workflow';

/** What the picture shows, and how large it is. */
export const pictureFields: INodeProperties[] = [
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'options',
		default: 'differenceFlux',
		description: 'What is drawn against time',
		options: [
			{
				name: 'Difference Flux',
				value: 'differenceFlux',
				description: 'What changed since the template, in nJy; may be negative. For transients.',
			},
			{
				name: 'Difference Magnitude',
				value: 'differenceMagnitude',
				description:
					'The same as AB magnitude, from 3σ on; fainter measurements are 5σ limits, those fainter than the template stand below the axis',
			},
			{
				name: 'Total Flux',
				value: 'totalFlux',
				description: 'All light at the place, in nJy. For variable stars, asteroids and galaxies.',
			},
			{
				name: 'Total Magnitude',
				value: 'totalMagnitude',
				description: 'All light at the place as AB magnitude',
			},
		],
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.diaObjectId }}',
		description: "Line above the picture. Empty shows the object's name, or else its ID.",
	},
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. extragalactic_lt20mag_candidate',
		description: 'Shown beside the title, e.g. the Fink tag by which the alert was found',
		displayOptions: { show: { operation: ['card'] } },
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. {{ $json.band }} {{ $json.magnitude }}',
		description: 'Text below the light curve. Long lines are wrapped.',
	},
	{
		displayName: 'Width',
		name: 'width',
		type: 'number',
		typeOptions: { minValue: 300, maxValue: 2000 },
		default: 800,
		description: 'Of the picture in pixels, 300 to 2000; text grows with it',
	},
];
