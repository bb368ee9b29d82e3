import { type Operation } from '@fink/kit';
import { toItems } from '../../output/toItems';

/** The conditions of which Fink's filters are built. */
export const getBuildingBlocks: Operation = {
	option: {
		name: 'Get Building Blocks',
		value: 'getBuildingBlocks',
		description: "List the conditions of which Fink's filters are built",
		action: 'Get building blocks',
	},
	properties: [],
	execute: async (_, client) => toItems(await client.blocks()),
};
