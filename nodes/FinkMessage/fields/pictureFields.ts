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
			'Binary fields to show in the e-mail, separated by commas. If empty, the e-mail shows every picture of the item.',
		hint: 'Send Email: set Attachments (Inline) to {{ $json.message.attachments }}',
	},
	{
		displayName: 'Slack File ID',
		name: 'slackFileId',
		type: 'string',
		default: '',
		placeholder: 'e.g. F0123ABCDEF',
		description:
			"ID that Slack's file upload returned for the picture, or several IDs separated by commas. If empty, Slack shows no picture.",
		hint: 'Slack: set Blocks to {{ $json.message.slack }}',
	},
];
