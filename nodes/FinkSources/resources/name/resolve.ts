import { simplifyRecord, type Resolver } from '@fink/core';

import type { Operation } from '../../Operation';
import { simplifyItemsField } from '../../fields/outputFields';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';
import { limitField, serviceField } from './fields';

/** A name to positions and ids. */
export const resolve: Operation = {
	name: 'resolve',
	title: 'Resolve',
	description: 'Look up what SIMBAD, SsODNet or TNS know about a name',
	action: 'Resolve a name',
	example:
		'`{"fullname":"SN 2022and","ra":171.9,"declination":12.3,"type":"SN Ia","redshift":0.08}`',
	fields: [
		serviceField,
		{
			displayName: 'Name',
			name: 'nameToResolve',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. M 31, SN 2026abc or 2010 JO69',
			description: 'Name as the service spells it. TNS also finds names that begin with it.',
		},
		limitField,
		simplifyItemsField,
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const rows = await client.resolve({
			resolver: item.field<Resolver>('service') ?? 'simbad',
			nameOrId: String(item.field('nameToResolve') ?? ''),
			most: item.limit(),
		});
		return toItems(item.isSimplified ? rows.map((row) => simplifyRecord(row)) : rows);
	},
};
