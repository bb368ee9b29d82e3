import type { TargetName } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

/** What goes where in the node that sends a message; other targets have one field, which says enough. */
const SENDING: ReadonlyArray<readonly [target: TargetName, text: string]> = [
	[
		'slack',
		'Slack: Message Type <b>Blocks</b>, Blocks <code>{{ $json.message.slack }}</code>, Notification Text <code>{{ $json.message.slack.text }}</code>',
	],
	[
		'html',
		'Send Email: Subject <code>{{ $json.message.subject }}</code>, HTML <code>{{ $json.message.html }}</code>, Attachments (Inline) <code>{{ $json.message.attachments }}</code>',
	],
	[
		'telegram',
		'Telegram, Send Photo: Input Binary Field <code>{{ $json.message.telegram.picture }}</code>, Caption <code>{{ $json.message.telegram.caption }}</code>, Parse Mode <b>HTML</b>',
	],
	[
		'discord',
		'Discord: Embeds, Raw JSON <code>{{ $json.message.discord.embed }}</code>; Files, Input Field Name <code>{{ $json.message.discord.picture }}</code>',
	],
	[
		'teams',
		'HTTP Request: POST the JSON <code>{{ $json.message.teams }}</code> to the address of a Teams workflow. The picture needs the option <b>Image URL</b>, since Teams accepts no files.',
	],
	[
		'matrix',
		'Matrix: Text <code>{{ $json.message.matrix.formatted_body }}</code>, Message Format <b>HTML</b>, Fallback Text <code>{{ $json.message.matrix.body }}</code>',
	],
];

/** A line for each chosen target: how n8n's own nodes send its message. */
export const sendingNotices: INodeProperties[] = SENDING.map(([target, displayName]) => ({
	displayName,
	name: `${target}Notice`,
	type: 'notice',
	default: '',
	displayOptions: { show: { targets: [target] } },
}));
