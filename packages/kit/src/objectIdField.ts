import type { INodeProperties } from 'n8n-workflow';

/** One or many objects, by id or by the address of their page. Plain text from older workflows stays valid. */
export const objectIdField: INodeProperties = {
	displayName: 'Object',
	name: 'diaObjectId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description:
		'The diaObjectId, as text. Several may be given, separated by commas; the IDs of many items are asked for together.',
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 169830579938263176',
		},
		{
			displayName: 'By Portal URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://lsst.fink-portal.org/169830579938263176',
		},
	],
};

/** What a resource locator holds; plain text, from workflows made before there was one, as it is. */
export function locatorValue(given: unknown): unknown {
	const isLocator = typeof given === 'object' && given !== null && 'value' in given;
	return isLocator ? given.value : given;
}
