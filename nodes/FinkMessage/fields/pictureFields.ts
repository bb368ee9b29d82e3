import type { INodeProperties } from 'n8n-workflow';

import { targetsWith } from './targetsWith';

/** Pictures that the message shows. */
export const pictureFields: INodeProperties[] = [
	{
		displayName: 'Picture Fields',
		name: 'pictureFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. tripletPicture',
		description:
			'Names of the binary fields to show, separated by commas. If empty, every picture of the item is shown. Chats show only the first one.',
		displayOptions: { show: { targets: targetsWith('field') } },
	},
	{
		displayName: 'Slack File ID',
		name: 'slackFileId',
		type: 'string',
		default: '',
		placeholder: 'e.g. F0123ABCDEF',
		description:
			"ID that Slack's file upload returned for the picture, or several IDs separated by commas. If empty, the Slack message has no picture.",
		displayOptions: { show: { targets: targetsWith('slackFile') } },
	},
];
