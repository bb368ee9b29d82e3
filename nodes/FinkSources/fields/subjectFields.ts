import { OBJECT_OF_ITEM } from '@fink/kit';

/** Fields that say what a lookup is about, with the expression for each item's own. */
export const SUBJECT_FIELDS = [
	OBJECT_OF_ITEM,
	{
		name: 'ssoName',
		displayName: 'Name or Number',
		expression: '{{ $json.packedDesignation }}',
	},
	{ name: 'nameToResolve', displayName: 'Name', expression: '{{ $json.name }}' },
	{ name: 'idToResolve', displayName: 'ID', expression: '{{ $json.diaObjectId }}' },
	{ name: 'ra', displayName: 'Right Ascension', expression: '{{ $json.ra }}' },
	{ name: 'tag', displayName: 'Tag Name or ID', expression: '{{ $json.tag }}' },
	{ name: 'eventName', displayName: 'Event Name', expression: '{{ $json.eventName }}' },
];
