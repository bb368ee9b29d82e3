import { COLUMNS, SCHEMA_ENDPOINTS } from '@fink/core';
import { namesAsOptions } from '@fink/kit';

import type { Operation } from '../../Operation';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';

/** The columns of an endpoint, one item each. */
export const get: Operation = {
	name: 'get',
	title: 'Get',
	description: 'Retrieve names, types and descriptions of the columns of an endpoint',
	action: 'Get a schema',
	example:
		'`{"name":"r:psfFlux","group":"LSST original fields (r:)","type":"float","description":"…","unit":"nJy"}`',
	fields: [
		{
			displayName: 'Endpoint',
			name: 'endpoint',
			type: 'options',
			default: '/api/v1/sources',
			required: true,
			description: 'Endpoint whose columns to describe',
			options: namesAsOptions(SCHEMA_ENDPOINTS),
		},
	],
	async execute(context, client, itemIndex) {
		const endpoint = readParameters(context, itemIndex).field<string>('endpoint') ?? '';
		const columns = await client.schema({ endpoint });
		return toItems(columns.map((column) => ({ ...column, unit: unitOf(column.name) })));
	},
};

/** From the bundled list: the server's schema has none. */
function unitOf(name: string): string | null {
	return COLUMNS.find((column) => column.name === name)?.unit || null;
}
