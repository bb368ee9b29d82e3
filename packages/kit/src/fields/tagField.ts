import type { INodeProperties } from 'n8n-workflow';

/** The tag that Fink Trigger adds to its alerts; for other items empty text, which the panel does not show in red. */
export const INCOMING_TAG = '={{ $json.tag ?? "" }}';

/** A tag of Fink from the list that the server gives; the node needs the method `loadTags`. */
export const tagField: INodeProperties = {
	displayName: 'Tag Name or ID',
	name: 'tag',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'loadTags' },
	default: '',
	required: true,
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};
