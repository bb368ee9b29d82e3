import type { INodeProperties } from 'n8n-workflow';

const inField = { rowsFrom: ['field'] };

/** What to draw, and where its rows come from. */
export const inputFields: INodeProperties[] = [
	// The only resource: without one, n8n describes all operations alike to an AI agent.
	{ displayName: 'Resource', name: 'resource', type: 'hidden', default: 'picture' },
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['picture'] } },
		default: 'lightCurve',
		options: [
			{
				name: 'Render Card',
				value: 'card',
				description: 'Draw name, brightness, cutouts and light curve of an object in one picture',
				action: 'Render cards',
			},
			{
				name: 'Render Light Curve',
				value: 'lightCurve',
				description: 'Draw the brightness of an object over time',
				action: 'Render light curves',
			},
		],
	},
	{
		displayName: 'Detections From',
		name: 'rowsFrom',
		type: 'options',
		default: 'items',
		description:
			'Where to find the rows of an object. They can be raw or simplified, in any order.',
		hint: 'Rows of forced photometry can be among them: they are drawn with open markers',
		options: [
			{
				name: 'Field of Each Item',
				value: 'field',
				description:
					'Every item is an object with a list of rows, or an alert packet: one picture per item. Fink Sources makes such lists with the output List in Input Item.',
			},
			{
				name: 'Input Items',
				value: 'items',
				description:
					'Every item is a row, an alert packet, or a group of new alerts from Fink Trigger: one picture per object',
			},
		],
	},
	{
		displayName: 'Detections Field',
		name: 'detectionsField',
		type: 'string',
		default: 'detections',
		placeholder: 'e.g. detections',
		description: 'Name of the field with the list of detections',
		displayOptions: { show: inField },
	},
	{
		displayName: 'Forced Photometry Field',
		name: 'forcedField',
		type: 'string',
		default: 'forcedPhotometry',
		placeholder: 'e.g. forcedPhotometry',
		description:
			'Name of the field with the list of forced photometry. Items without it are drawn too.',
		displayOptions: { show: inField },
	},
];
