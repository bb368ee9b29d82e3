import { type Operation } from '@fink/kit';
import { toItems } from '../../output/toItems';

/** The list of tags. */
export const getMany: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		description: 'List the tags, what they select, and whether the API can be searched by them',
		action: 'Get many tags',
	},
	properties: [],
	execute: async (_, client) => toItems(await client.tags()),
};
