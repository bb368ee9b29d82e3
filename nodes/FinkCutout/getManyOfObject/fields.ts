import { BANDS } from '@fink/core';
import { objectIdField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

const detectionsField: INodeProperties = {
	displayName: 'Detections',
	name: 'detections',
	type: 'options',
	default: 'latest',
	description: 'Which detections of the object, among those that the options leave',
	options: [
		{ name: 'All', value: 'all', description: 'Every one; an object may have thousands' },
		{
			name: 'Brightest',
			value: 'brightest',
			description: 'The one with the greatest flux on the difference image',
		},
		{ name: 'First', value: 'first', description: 'The oldest one' },
		{ name: 'Last', value: 'last', description: 'The newest one' },
		{
			name: 'Latest N',
			value: 'latest',
			description: 'The newest ones, as many as the limit says',
		},
	],
};

const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	hint: 'Counted per object: the newest detections',
	displayOptions: { show: { detections: ['latest'] } },
};

const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Bands',
			name: 'bands',
			type: 'multiOptions',
			default: [],
			description: 'Only detections in these bands; none chosen means all',
			options: BANDS.map((band) => ({ name: band, value: band })),
		},
		{
			displayName: 'Minimum S/N',
			name: 'minSnr',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 10,
			description:
				'Only detections with at least this S/N of the detection (detectionSnr, r:snr). It is positive for sources below the template too, and differs from flux divided by error (snr).',
		},
	],
};

/** Fields that only this operation has: which detections of which objects. */
export const objectFields: INodeProperties[] = [objectIdField, detectionsField, limitField];

/** Its rarely needed fields, which come last. */
export const objectOptionsField: INodeProperties = optionsField;
