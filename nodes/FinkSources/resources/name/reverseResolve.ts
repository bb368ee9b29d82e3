import {
	adviceOnRounded,
	OptionError,
	parseDiaObjectIds,
	simplifyRecord,
	type Resolver,
} from '@fink/core';
import { limitField, showHint } from '@fink/kit';

import type { Operation } from '../../Operation';
import { simplifyItemsField } from '../../fields/outputFields';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';
import { serviceField } from './fields';

/** The names of one of Fink's objects. */
export const reverseResolve: Operation = {
	name: 'reverseResolve',
	title: 'Reverse Resolve',
	description: 'Look up the names that SIMBAD, SsODNet or TNS has for an object in Fink',
	action: 'Reverse resolve an ID',
	example:
		'`{"diaObjectId":"170587117485817955","main_label_crossmatch":"Galaxy","ra":201.3,"dec":-6.1}`',
	fields: [
		serviceField,
		{
			displayName: 'ID',
			name: 'idToResolve',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 169830579938263176',
			description: 'The diaObjectId, as text; for SsODNet the ssObjectId',
		},
		limitField,
		simplifyItemsField,
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const service = item.field<Resolver>('service') ?? 'simbad';
		const given = item.field<string>('idToResolve') ?? '';
		const nameOrId = service === 'ssodnet' ? given : idIn(given);
		const rows = await client.resolve({
			resolver: service,
			nameOrId,
			reverse: true,
			most: item.limit(),
		});
		if (rows.length === 0) {
			const rounded = adviceOnRounded(String(nameOrId).trim());
			const others = 'Most objects have a name in at most one of SIMBAD, SsODNet and TNS.';
			showHint(context, `No name is known for ${nameOrId}. ${rounded || others}`);
		}
		return toItems(item.isSimplified ? rows.map((row) => simplifyRecord(row)) : rows);
	},
};

/** The one diaObjectId that is entered. */
function idIn(given: unknown): string {
	const [id, ...others] = parseDiaObjectIds(given, 'ID');
	if (others.length === 0) return id;
	throw new OptionError(`ID has ${others.length + 1} IDs, but takes one`, {
		field: 'ID',
		given,
		advice: 'Use one item per ID.',
	});
}
