import { BANDS, DETECTION_CHOICES } from '@fink/core';
import { limitField, namesAsOptions, objectIdField, optionsCollection, optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

const detectionsField: INodeProperties = {
	displayName: 'Detections',
	name: 'detections',
	type: 'options',
	default: 'latest',
	description: 'Which detections of the object to download, among those that match the options',
	options: optionsOf(DETECTION_CHOICES),
};

const newestField: INodeProperties = {
	...limitField,
	hint: 'Counted per object: the newest detections',
	displayOptions: { show: { detections: ['latest'] } },
};

/** Its rarely needed fields, which come last. */
export const objectOptionsField: INodeProperties = optionsCollection([
	{
		displayName: 'Bands',
		name: 'bands',
		type: 'multiOptions',
		default: [],
		description: 'Bands of the detections to download. Leave empty for all.',
		options: namesAsOptions(BANDS),
	},
	{
		displayName: 'Minimum S/N',
		name: 'minSnr',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 10,
		description:
			'Lowest S/N (detectionSnr, r:snr) of the detections to download. It is also positive for sources fainter than the template, and differs from flux divided by error (snr).',
	},
]);

/** Fields that only this operation has: which detections of which objects. */
export const objectFields: INodeProperties[] = [objectIdField, detectionsField, newestField];
