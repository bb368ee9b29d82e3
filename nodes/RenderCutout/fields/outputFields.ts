import {
	type Choice,
	ENLARGEMENTS,
	FAILED_VISITS,
	ORIENTATIONS,
	PICTURE_FORMATS,
	PLANES,
	THEMES,
} from '@fink/core';
import { optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { USUAL_VISITS } from '../readOptions';

const NORMALIZED_ARRAY: Choice = {
	name: 'array',
	title: 'Normalized Array',
	description: 'Numbers from 0 to 1 in the JSON, without a file. Only for single pictures.',
};

/** What the picture file is like. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Size',
		name: 'sizePixels',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 4096 },
		default: 300,
		description: 'Longer side of each cutout in the picture, in pixels; 0 keeps its size',
		displayOptions: { hide: { layout: ['findingChart'] } },
	},
	{
		displayName: 'Size',
		name: 'sizePixels',
		type: 'number',
		typeOptions: { minValue: 100, maxValue: 4096 },
		default: 1000,
		description: 'Side of the chart in pixels, without header and table',
		displayOptions: { show: { layout: ['findingChart'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Alert Caption',
				name: 'alertCaption',
				type: 'boolean',
				default: true,
				description:
					'Whether to write above the pictures what they show, if Title is empty: name, time, band, brightness and ID of the alert, or name, time span and number of visits',
				displayOptions: { show: { '/layout': ['triplet', 'square', 'filmStrip'] } },
			},
			{
				displayName: 'Alignment',
				name: 'alignment',
				type: 'options',
				default: 'bilinear',
				description:
					'How to resample pixels when North Up puts all frames of an animation on one sky grid',
				displayOptions: { show: { '/layout': ['blink'] } },
				options: [
					{
						name: 'Bilinear',
						value: 'bilinear',
						description:
							'Keeps fixed sources in place to a fiftieth of a pixel, but mixes neighboring pixels',
					},
					{
						name: 'Nearest Pixel',
						value: 'nearest',
						description: 'Keeps the values of the file, but stars may jump by half a pixel',
					},
				],
			},
			{
				displayName: 'Allow Missing Kinds',
				name: 'allowMissing',
				type: 'boolean',
				default: false,
				description:
					'Whether to draw a triplet even if a kind is missing, with a labeled empty panel, instead of failing',
				displayOptions: { show: { '/layout': ['triplet', 'square'] } },
			},
			{
				displayName: 'Archive Label',
				name: 'archiveLabel',
				type: 'string',
				default: '',
				placeholder: 'e.g. Legacy Survey DR10',
				description:
					"What the archive image or the finding chart shows. If empty, the survey in the file's header is used.",
				displayOptions: { show: { '/layout': ['auto', 'triplet', 'square', 'findingChart'] } },
			},
			{
				displayName: 'Columns',
				name: 'columns',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 4,
				description:
					'Number of pictures per row of the film strip. Without this option, 2 to 4 depending on the number of pictures.',
				displayOptions: { show: { '/layout': ['filmStrip'] } },
			},
			{
				displayName: 'Cube Plane',
				name: 'cubePlane',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description:
					'Number of the plane of a FITS cube to draw, from 1. With 0, the first plane is drawn, and three color planes become a color picture.',
				displayOptions: { show: { '/pixelsFrom': ['binary'] } },
			},
			{
				displayName: 'Enlargement',
				name: 'enlargement',
				type: 'options',
				default: 'nearest',
				description: 'How to enlarge pixels',
				options: optionsOf(ENLARGEMENTS),
			},
			{
				displayName: 'Failed Visits',
				name: 'failedVisits',
				type: 'options',
				default: 'empty',
				description: 'What to do with a visit that has no image, or an image of a different size',
				displayOptions: { show: { '/layout': ['filmStrip', 'blink'] } },
				options: optionsOf(FAILED_VISITS),
			},
			{
				displayName: 'File Format',
				name: 'format',
				type: 'options',
				default: 'png',
				description: 'Format of the picture file. By default, a blink animation is a GIF.',
				options: optionsOf([...PICTURE_FORMATS, NORMALIZED_ARRAY]),
			},
			{
				displayName: 'Fill Panel',
				name: 'fillPanel',
				type: 'boolean',
				default: false,
				description:
					'Whether to crop a North Up picture to the largest square without empty corners: 67 % of its area at 15°, 50 % at 45°',
				displayOptions: { hide: { '/preset': ['finkApi', 'documented', 'finkPortal'] } },
			},
			{
				displayName: 'Frame Time (Ms)',
				name: 'frameMs',
				type: 'number',
				typeOptions: { minValue: 20 },
				default: 500,
				description: 'How long each frame of an animation is shown, in milliseconds',
				displayOptions: { show: { '/layout': ['blink'] } },
			},
			{
				displayName: 'Highlighted ID',
				name: 'highlightId',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $("Fink Trigger").item.json.diaSourceId }}',
				description:
					'The diaSourceId of the visit to frame as this alert. By default, the newest visit is framed.',
				displayOptions: { show: { '/layout': ['filmStrip'] } },
			},
			{
				displayName: 'Keep Input Files',
				name: 'keepFiles',
				type: 'boolean',
				default: true,
				description: 'Whether to keep the FITS files of the item in addition to the pictures',
				displayOptions: {
					show: { '/layout': ['auto', 'single', 'triplet', 'square', 'blink', 'findingChart'] },
				},
			},
			{
				displayName: 'Max Visits',
				name: 'mostVisits',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: USUAL_VISITS,
				description:
					'Maximum number of visits in one film strip. If there are more, some are chosen evenly in time, always with the first, the brightest and the framed one.',
				displayOptions: { show: { '/layout': ['filmStrip'] } },
			},
			{
				displayName: 'No-Data Color',
				name: 'noData',
				type: 'color',
				default: '',
				description:
					'Color of pixels without data, e.g. beyond the edge of the detector. If empty, they are hatched at 45° so that they cannot be mistaken for flux.',
			},
			{
				displayName: 'Orientation',
				name: 'orientation',
				type: 'options',
				default: 'stored',
				description:
					'Which way up to draw the image. By default, a film strip is North Up if all its files have sky coordinates.',
				displayOptions: {
					hide: { '/preset': ['finkApi', 'documented', 'finkPortal'], '/layout': ['findingChart'] },
				},
				options: optionsOf(ORIENTATIONS),
			},
			{
				displayName: 'Plane',
				name: 'plane',
				type: 'options',
				default: 'image',
				description: 'Which plane of the FITS file to draw',
				options: optionsOf(PLANES),
			},
			{
				displayName: 'Shared Limits',
				name: 'sharedLimits',
				type: 'boolean',
				default: false,
				description:
					'Whether to use the same limits for Science and Template of a triplet, so that equal brightness has equal color',
				displayOptions: { show: { '/layout': ['triplet', 'square'] } },
			},
			{
				displayName: 'Theme',
				name: 'theme',
				type: 'options',
				default: 'dark',
				description: 'Background of titles, captions and color bars',
				options: optionsOf(THEMES),
			},
		],
	},
];
