import { QUANTITIES } from '@fink/core';
import { INCOMING_TAG, optionsOf, pictureWidthField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** What the picture shows, and how large it is. */
export const pictureFields: INodeProperties[] = [
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'options',
		default: 'differenceFlux',
		description: 'What to plot against time',
		options: optionsOf(QUANTITIES),
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.diaObjectId }}',
		description:
			"Line above the picture. If empty, the object's name and ID are shown, or its ID if it has no name.",
	},
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		default: INCOMING_TAG,
		placeholder: 'e.g. extragalactic_lt20mag_candidate',
		description: 'Text at the bottom. The default is the tag that Fink Trigger adds to its alerts.',
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
	{ ...pictureWidthField(800), displayOptions: { hide: { operation: ['card'] } } },
	{ ...pictureWidthField(1080), displayOptions: { show: { operation: ['card'] } } },
];
