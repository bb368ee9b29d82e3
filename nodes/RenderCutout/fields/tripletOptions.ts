import type { INodeProperties } from 'n8n-workflow';

/** Options of pictures that show several kinds of cutouts beside each other. */
export const tripletOptions: INodeProperties[] = [
	{
		displayName: 'Alert Caption',
		name: 'alertCaption',
		type: 'boolean',
		default: true,
		description:
			'Whether to write above the pictures what they show, if Title is empty: name, time, band, brightness and ID of the alert, or name, time span and number of visits',
		displayOptions: { show: { '/layout': ['auto', 'triplet', 'square', 'filmStrip'] } },
	},
	{
		displayName: 'Allow Missing Kinds',
		name: 'allowMissing',
		type: 'boolean',
		default: false,
		description:
			'Whether to draw a triplet even if a kind is missing, with a labeled empty panel, instead of failing',
		displayOptions: { show: { '/layout': ['triplet', 'square'] } },
	},
	{
		displayName: 'Archive Label',
		name: 'archiveLabel',
		type: 'string',
		default: '',
		placeholder: 'e.g. Legacy Survey DR10',
		description:
			"What the archive image or the finding chart shows. If empty, the survey in the file's header is used.",
		displayOptions: { show: { '/layout': ['auto', 'triplet', 'square', 'findingChart'] } },
	},
	{
		displayName: 'Shared Limits',
		name: 'sharedLimits',
		type: 'boolean',
		default: false,
		description:
			'Whether to use the same limits for Science and Template of a triplet, so that equal brightness has equal color',
		displayOptions: { show: { '/layout': ['auto', 'triplet', 'square'] } },
	},
];
