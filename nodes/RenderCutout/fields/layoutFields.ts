import { CUTOUT_KINDS, LAYOUTS, OVERLAYS, type Choice } from '@fink/core';
import { optionOf, optionsOf, namesAsOptions } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { USUAL_OVERLAYS } from '../readOptions';
import { chartFields } from './chartFields';

/** The default: what fits the item. */
const AUTO_LAYOUT: Choice = {
	name: 'auto',
	title: 'Auto',
	description:
		'A triplet with its usual overlays when the item has all three kinds, otherwise plain single pictures',
};

const overlaysField: INodeProperties = {
	displayName: 'Overlays',
	name: 'overlays',
	type: 'multiOptions',
	default: [],
	description:
		'What to draw on top of the picture. Compass and scale bar need sky coordinates and are left out without them.',
	options: optionsOf(OVERLAYS),
};

const kindField: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	default: 'Science',
	description: 'Which cutout of each item to draw',
	options: namesAsOptions(CUTOUT_KINDS),
};

/** How many cutouts one picture shows. */
export const layoutField: INodeProperties = {
	displayName: 'Layout',
	name: 'layout',
	type: 'options',
	default: 'auto',
	description: 'How many cutouts to draw in one picture',
	hint: 'Pictures go into binary fields named after what they show: sciencePicture, tripletPicture and so on',
	options: [optionOf(AUTO_LAYOUT), ...optionsOf(LAYOUTS)],
};

/** How cutouts become pictures: one each, or several in one. */
export const layoutFields: INodeProperties[] = [
	layoutField,
	{
		displayName: 'Frames',
		name: 'frames',
		type: 'options',
		default: 'kinds',
		description: 'What the frames of the animation show',
		displayOptions: { show: { layout: ['blink'] } },
		options: [
			{
				name: 'All Visits',
				value: 'visits',
				description: 'One kind of cutout from all items, in time order: one animation per object',
			},
			{
				name: 'Science and Template',
				value: 'kinds',
				description: 'Both cutouts of one alert: one animation per item',
			},
		],
	},
	{
		displayName: 'Archive Image',
		name: 'archiveField',
		type: 'string',
		default: '',
		placeholder: 'e.g. archive',
		description:
			'Name of a binary field with an image of another survey (FITS, PNG or JPEG), to draw as a fourth panel of a triplet. With sky coordinates, it gets the center, scale and orientation of the other panels. If empty, none is drawn.',
		displayOptions: { show: { layout: ['auto', 'triplet', 'square'] } },
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
		description:
			'Bands to show as red, green and blue. If several items have the same band, the first is used.',
		displayOptions: { show: { layout: ['rgb'] } },
	},
	...chartFields,
	{ ...overlaysField, displayOptions: { show: { layout: ['single'] } } },
	{
		...overlaysField,
		default: [...USUAL_OVERLAYS],
		displayOptions: { hide: { layout: ['auto', 'single', 'findingChart'] } },
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. {{ $json.band }} {{ $json.magnitude }}',
		description: 'Text at the bottom of each picture. Long lines are wrapped.',
		displayOptions: { show: { layout: ['auto', 'single'] } },
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. {{ $json.timeUtc.slice(0, 10) }}',
		description: 'Text for each visit, instead of its date and the time since the first visit',
		displayOptions: { show: { layout: ['filmStrip'] } },
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '={{ [($json.timeUtc ?? "").slice(0, 10), $json.band].filter(Boolean).join("  ") }}',
		description: 'Text for each visit, by default its date and band',
		displayOptions: { show: { layout: ['blink'], frames: ['visits'] } },
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.diaObjectId }}',
		description:
			'Line above the pictures, instead of what they say about the alert or object. It may have several lines.',
		displayOptions: {
			show: { layout: ['auto', 'triplet', 'square', 'filmStrip', 'findingChart'] },
		},
	},
];
