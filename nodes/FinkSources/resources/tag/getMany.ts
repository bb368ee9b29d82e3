import type { Operation } from '../../Operation';
import { toItems } from '../../output/toItems';

/** The list of tags. */
export const getMany: Operation = {
	name: 'getAll',
	title: 'Get Many',
	description: 'List the tags, what they select, and whether the API can be searched by them',
	action: 'Get many tags',
	example:
		'`{"name":"in_tns","description":"Has a counterpart in the Transient Name Server …","isSupported":true}`',
	fields: [],
	execute: async (_, client) => toItems(await client.tags()),
};
