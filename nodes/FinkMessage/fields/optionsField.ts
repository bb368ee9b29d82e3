import { BRIGHT_MAGNITUDE, DRAFTS } from '@fink/core';
import { optionsCollection, optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { TARGETS_WITH_FACTS, targetsWith } from './targetsWith';

/** Settings that rarely need a change. */
export const optionsField: INodeProperties = optionsCollection([
	{
		displayName: 'Bright Limit (Mag)',
		name: 'brightMagnitude',
		type: 'number',
		default: BRIGHT_MAGNITUDE,
		description:
			'AB magnitude below which an alert counts as bright, in the first line of a digest and for the priority',
	},
	{
		displayName: 'Embed Pictures',
		name: 'embedPictures',
		type: 'boolean',
		default: false,
		description:
			'Whether to embed the pictures in the HTML, as a web page needs, instead of referring to attachments of an email',
		displayOptions: { show: { '/targets': ['html'] } },
	},
	{
		displayName: 'Footer',
		name: 'footer',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. {{ $workflow.name }}',
		description: 'Small print at the end of the message',
		displayOptions: { show: { '/targets': TARGETS_WITH_FACTS } },
	},
	{
		displayName: 'History',
		name: 'history',
		type: 'json',
		default: '',
		placeholder: "e.g. {{ $('Get Detections').all().map(item => item.json) }}",
		description:
			'All detections of the object, used for its age, number of detections and change of brightness. Rows of other objects are ignored.',
	},
	{
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.org/picture.png',
		description: 'Public address of a picture that chats and email programs can load',
		displayOptions: { show: { '/targets': targetsWith('url') } },
	},
	{
		displayName: 'Intro',
		name: 'intro',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Please look at this one today',
		description: 'Text to put above the facts. It is shown as plain text, without markup.',
		displayOptions: { show: { '/targets': TARGETS_WITH_FACTS } },
	},
	{
		displayName: 'Email Preview',
		name: 'mailPreview',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the email as an HTML file with its pictures, in the binary field mailPreview, to view it in a browser before sending it',
		displayOptions: { show: { '/targets': ['html'] } },
	},
	{
		displayName: 'More Links',
		name: 'ownLinks',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add link',
		default: {},
		description: "Links to add after the alert's own links",
		displayOptions: { show: { '/targets': TARGETS_WITH_FACTS } },
		options: [
			{
				displayName: 'Link',
				name: 'link',
				values: [
					{
						displayName: 'Label',
						name: 'label',
						type: 'string',
						default: '',
						placeholder: 'e.g. SkyPortal',
						description: 'Text of the link. If empty, its address is shown.',
					},
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://skyportal.example.org/source/{{ $json.diaObjectId }}',
						description: 'Address of the link, beginning with https:// or http://',
					},
				],
			},
		],
	},
	{
		displayName: 'Report Drafts',
		name: 'drafts',
		type: 'multiOptions',
		default: [],
		description:
			'Reports to draft in the output. Nothing is submitted: each draft lists what a person has to fill in.',
		displayOptions: { show: { '/message': ['perItem'] } },
		options: optionsOf(DRAFTS),
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. TDE candidate {{ $json.diaObjectId }}',
		description:
			'First line and subject, instead of "New (tag): (name)" or "(asteroid) seen by Rubin"',
	},
]);
