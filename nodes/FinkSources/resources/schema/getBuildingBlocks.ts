import type { Operation } from '../../Operation';
import { toItems } from '../../output/toItems';

/** The conditions that Fink's filters are built from. */
export const getBuildingBlocks: Operation = {
	name: 'getBuildingBlocks',
	title: 'Get Building Blocks',
	description: "List the building blocks of Fink's filters",
	action: 'Get building blocks',
	example: '`{"name":"b_good_quality","description":"…"}`',
	fields: [],
	execute: async (_, client) => toItems(await client.blocks()),
};
