import { FAILED_VISITS } from '@fink/core';
import { optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { USUAL_VISITS } from '../readOptions';

const failedVisitsField: INodeProperties = {
	displayName: 'Failed Visits',
	name: 'failedVisits',
	type: 'options',
	default: 'empty',
	description: 'What to do with a visit that has no image, or an image of a different size',
	options: optionsOf(FAILED_VISITS),
};

/** Options of pictures that show several visits of an object. */
export const visitOptions: INodeProperties[] = [
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
		displayName: 'Columns',
		name: 'columns',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 4,
		description:
			'Number of pictures per row of the film strip. Without this option, 2 to 4 depending on the number of pictures.',
		displayOptions: { show: { '/layout': ['filmStrip'] } },
	},
	{ ...failedVisitsField, displayOptions: { show: { '/layout': ['filmStrip'] } } },
	{
		...failedVisitsField,
		displayOptions: { show: { '/layout': ['blink'], '/frames': ['visits'] } },
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
		displayName: 'Max Visits',
		name: 'mostVisits',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: USUAL_VISITS,
		description:
			'Maximum number of visits in one film strip. If there are more, some are chosen evenly in time, always with the first, the brightest and the framed one.',
		displayOptions: { show: { '/layout': ['filmStrip'] } },
	},
];
