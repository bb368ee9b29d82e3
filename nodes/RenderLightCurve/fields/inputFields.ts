import type { INodeProperties } from 'n8n-workflow';

const inField = { rowsFrom: ['field'] };

/** What is drawn, and where its rows come from. */
export const inputFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'lightCurve',
		options: [
			{
				name: 'Render Card',
				value: 'card',
				description: 'Name, brightness, cutouts and light curve of an object in one picture',
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
		description: 'Where the rows of an object are, raw or simplified, in any order',
		hint: 'Rows of forced photometry may stand among them: they are drawn with open marks',
		options: [
			{
				name: 'Field of Each Item',
				value: 'field',
				description:
					'Every item is one object that holds a list of rows, or an alert packet: one picture per item. Fink Sources makes such lists with the output List in Input Item.',
			},
			{
				name: 'Input Items',
				value: 'items',
				description:
					'Every item is one row, an alert packet, or a group of new alerts from Fink Trigger: one picture per object',
			},
		],
	},
	{
		displayName: 'Detections Field',
		name: 'detectionsField',
		type: 'string',
		default: 'detections',
		placeholder: 'e.g. detections',
		description: 'Name of the field that holds the list of detections',
		displayOptions: { show: inField },
	},
	{
		displayName: 'Forced Photometry Field',
		name: 'forcedField',
		type: 'string',
		default: 'forcedPhotometry',
		placeholder: 'e.g. forcedPhotometry',
		description:
			'Name of the field that holds the list of forced measurements; items without it are drawn without',
		displayOptions: { show: inField },
	},
];
