import {
	EmptyAnswerError,
	parseService,
	SERVICE_NAMES,
	isWrittenLikeId,
	whereElse,
	nameIn,
} from '@fink/core';
import { limitField } from '@fink/kit';

import type { Operation } from '../../Operation';
import { simplifyItemsField } from '../../fields/outputFields';
import { toItems } from '../../output/toItems';
import { readParameters } from '../../readParameters';
import { serviceField } from './fields';

/** A name to positions and ids. */
export const resolve: Operation = {
	name: 'resolve',
	title: 'Resolve',
	description: 'Look up what SIMBAD, SsODNet or TNS knows about a name',
	action: 'Resolve a name',
	example:
		'`{"name":"SN 2022and","service":"tns","ra":150.027554,"dec":3.757143,"type":"SN II","redshift":0.043,"otherNames":["ATLAS22cwl"],"diaObjectIds":[]}`',
	fields: [
		serviceField,
		{
			displayName: 'Name',
			name: 'nameToResolve',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. M 31, SN 2026pwj or 2010 JO69',
			description:
				'Name as the service spells it; for TNS with or without SN or AT. If the name is unknown, the node fails and says where else to look.',
		},
		limitField,
		simplifyItemsField,
	],
	async execute(context, client, itemIndex) {
		const item = readParameters(context, itemIndex);
		const service = parseService(item.field('service') ?? 'simbad');
		const name = nameIn(String(item.field('nameToResolve') ?? ''));
		const most = item.limit();
		const records = item.isSimplified
			? await client.names({ service, name }, most)
			: await client.resolve({ resolver: service, nameOrId: name, most });
		if (records.length > 0) return toItems(records);
		throw new EmptyAnswerError(`${SERVICE_NAMES[service]} knows nothing under the name "${name}"`, {
			advice: whereElse(name, [service]),
			...(isWrittenLikeId(name) && { remedy: 'findNamesById' }),
		});
	},
};
