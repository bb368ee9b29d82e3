import { clientFor, createWaiting, noticeConstant, runItems } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { findSubjects } from './findSubjects';
import { lookAt } from './lookAt';
import { readSettings } from './readSettings';
import { rowsOfSubjects } from './rowsOfSubjects';

/** One item for each object that the items name. */
export async function lookAtItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const client = await clientFor(context);
	noticeConstant(context, OBJECT);
	const subjects = await findSubjects(context, client);
	const rowsOf = rowsOfSubjects(client, subjects);
	const waiting = createWaiting(context, client, { nodeName: 'Fink Quick Look', what: 'images' });
	const work = waiting.guard(async (itemIndex, aside) => {
		const own = subjects[itemIndex];
		if ('failure' in own) throw own.failure;
		const settings = readSettings(context, itemIndex);
		const looks = own.map(
			async (subject) =>
				await lookAt(subject, {
					context,
					client,
					itemIndex,
					settings,
					waiting,
					aside,
					rows: async () => await rowsOf(itemIndex, subject),
				}),
		);
		return await Promise.all(looks);
	});
	return await runItems(context, work);
}

const OBJECT = {
	name: 'object',
	displayName: 'Object',
	expression: '{{ $json.diaObjectId }}',
};
