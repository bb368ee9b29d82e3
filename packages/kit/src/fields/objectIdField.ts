import type { INodeProperties } from 'n8n-workflow';

/** What the incoming item is about: a diaObjectId, or an asteroid's designation. */
export const INCOMING_OBJECT =
	'={{ $json.diaObjectId ?? $json.packedDesignation ?? $json["r:diaObjectId"] }}';

/**
 * One or many objects, by id, name or the address of their page; by default the incoming item's object.
 * Plain text from older workflows stays valid.
 */
export const objectIdField: INodeProperties = {
	displayName: 'Object',
	name: 'diaObjectId',
	type: 'resourceLocator',
	default: { mode: 'id', value: INCOMING_OBJECT },
	required: true,
	description:
		"The diaObjectId as text, or a name: of a transient in TNS, a star or galaxy in SIMBAD, or an asteroid. The default is the incoming item's object. Separate several with commas. The IDs of many items are requested together.",
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 169830579938263176',
		},
		// n8n names the modes id and url itself. Each mode takes all that the others do.
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. SN 2026pwj or 8467',
		},
		{
			displayName: 'By Portal URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://lsst.fink-portal.org/169830579938263176',
		},
	],
};

/** What to enter in the field so that each item is about its own object. */
export const OBJECT_OF_ITEM = {
	name: objectIdField.name,
	displayName: objectIdField.displayName,
	expression: '{{ $json.diaObjectId }}',
};

/** What a resource locator holds; plain text, from workflows made before there was one, as it is. */
export function locatorValue(given: unknown): unknown {
	const isLocator = typeof given === 'object' && given !== null && 'value' in given;
	return isLocator ? given.value : given;
}
