import { TARGETS, USUAL_TARGETS } from '@fink/core';
import { INCOMING_TAG, optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { targetsWith } from './targetsWith';

/** What a message is about. */
export const messageFields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'compose',
		options: [
			{
				name: 'Compose',
				value: 'compose',
				description: 'Write a message, to be sent by another node',
				action: 'Compose message',
			},
		],
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'options',
		default: 'perItem',
		description: 'How many alerts go into one message',
		options: [
			{
				name: 'Digest of All Items',
				value: 'digest',
				description: 'One message about all alerts. It also says when no alert passed.',
			},
			{ name: 'One per Item', value: 'perItem', description: 'One message for each alert' },
		],
	},
	{
		displayName: 'Targets',
		name: 'targets',
		type: 'multiOptions',
		default: [...USUAL_TARGETS],
		description: 'Where to send the message. The output has one field for each target.',
		options: optionsOf(TARGETS),
	},
	{
		displayName: 'Alert',
		name: 'alert',
		type: 'json',
		default: '={{ $json }}',
		description: 'The alert, from Fink Trigger, Fink Sources or Render Cutout',
	},
	{
		displayName:
			"After a Slack upload the item is Slack's response and no longer an alert: set Alert to the item of an earlier node, <code>{{ $('Render Cutout').item.json }}</code>",
		name: 'uploadNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { targets: targetsWith('slackFile') } },
	},
	{
		displayName: 'Tag',
		name: 'tag',
		type: 'string',
		default: INCOMING_TAG,
		placeholder: 'e.g. extragalactic_new_candidate',
		description:
			'What the alerts have in common. It becomes part of the first line and the subject. The default is the tag that Fink Trigger adds to its alerts.',
	},
];
