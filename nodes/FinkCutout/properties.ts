import { CUTOUT_KINDS } from '@fink/core';
import { optionsOf, waitField, waitMinutesField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { FORMATS } from './formats';
import { pngOptionsField } from './formats/png';
import { objectFields, objectOptionsField } from './getManyOfObject';

/** The fields of Fink Cutout. */
export const finkCutoutProperties: INodeProperties[] = [
	// The only resource: without one, n8n describes all operations alike to an AI agent.
	{ displayName: 'Resource', name: 'resource', type: 'hidden', default: 'cutout' },
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['cutout'] } },
		default: 'get',
		options: [
			{
				name: 'Get',
				value: 'get',
				description: 'Download the cutouts of one detection',
				action: 'Get cutouts of a source',
			},
			{
				name: 'Get Many of an Object',
				value: 'getManyOfObject',
				description: 'Download the cutouts of several detections of an object, oldest first',
				action: 'Get many cutouts of an object',
			},
		],
	},
	{
		displayName: 'Source ID',
		name: 'diaSourceId',
		type: 'string',
		default: '={{ $json.diaSourceId ?? $json["r:diaSourceId"] }}',
		required: true,
		displayOptions: { show: { operation: ['get'] } },
		placeholder: 'e.g. 169936132527095844',
		description:
			'The diaSourceId of the detection (not the diaObjectId), as text. Fink Sources returns it in the field diaSourceId.',
		hint: 'A diaObjectId gives at most the first detection of its object. For the newest, use the operation Get Many of an Object, or Fink Quick Look',
	},
	...objectFields.map(onlyForObject),
	{
		displayName: 'Kinds',
		name: 'kinds',
		type: 'multiOptions',
		default: [...CUTOUT_KINDS],
		required: true,
		description: 'Which of the three cutouts to download',
		options: [
			{ name: 'Difference', value: 'Difference', description: 'Science minus template' },
			{ name: 'Science', value: 'Science', description: 'The new image' },
			{
				name: 'Template',
				value: 'Template',
				description: 'The sky before the new image, from earlier images',
			},
		],
	},
	{
		displayName: 'Format',
		name: 'format',
		type: 'options',
		default: 'fits',
		options: optionsOf(FORMATS),
		description: 'Format to download',
	},
	{
		displayName: 'Files go into the binary fields science, template and difference',
		name: 'filesNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { format: ['fits', 'png'] } },
	},
	waitField('Wait for Fresh Images', 'images'),
	{ ...waitMinutesField, displayOptions: { show: { waitForFresh: [true] } } },
	pngOptionsField,
	onlyForObject(objectOptionsField),
];

function onlyForObject(field: INodeProperties): INodeProperties {
	const show = { ...field.displayOptions?.show, operation: ['getManyOfObject'] };
	return { ...field, displayOptions: { show } };
}
