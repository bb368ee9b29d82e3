import type { INodeProperties } from 'n8n-workflow';

/** Pictures that the message shows. */
export const pictureFields: INodeProperties[] = [
	{
		displayName: 'Picture Fields',
		name: 'pictureFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. tripletPicture',
		description:
			'Binary fields that the e-mail shows, separated by commas. Empty shows every picture of the item.',
		hint: 'Send Email: set Attachments (Inline) to {{ $json.message.attachments }}',
	},
	{
		displayName: 'Slack File ID',
		name: 'slackFileId',
		type: 'string',
		default: '',
		placeholder: 'e.g. F0123ABCDEF',
		description:
			"What Slack's file upload returned for the picture. Several are separated by commas. Empty shows none in Slack.",
		hint: 'Slack: set Blocks to {{ $json.message.slack }}',
	},
];
