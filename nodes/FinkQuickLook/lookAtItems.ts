import { fetchCutouts, type FetchedCutouts } from '@fink/core';
import { clientFor, createWaiting, noticeConstant, runItems } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { chooseAlert } from './chooseAlert';
import { fetchInBatches } from './fetchInBatches';
import { findSubjects } from './findSubjects';
import { lookAt, type FetchedLook } from './lookAt';
import { readSettings } from './readSettings';
import { rowsOfSubjects } from './rowsOfSubjects';

/** One item for each object that the items name. */
export async function lookAtItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const client = await clientFor(context);
	noticeConstant(context, OBJECT);
	const items = context.getInputData();
	const subjects = await findSubjects(context, client);
	const rowsOf = rowsOfSubjects(client, subjects);
	const fetch = async (itemIndex: number): Promise<FetchedLook[]> => {
		const own = subjects[itemIndex];
		if ('failure' in own) throw own.failure;
		if (own.length === 0) return [];
		const { shows } = readSettings(context, itemIndex);
		const looks = own.map(async (subject) => {
			const rows = await rowsOf(itemIndex, subject);
			const chosen = chooseAlert(subject, items[itemIndex].json, rows);
			const needsImages = shows !== 'lightCurve';
			const images = needsImages ? await fetchCutouts(client, chosen.diaSourceId) : NO_CUTOUTS;
			return { subject, chosen, images };
		});
		return await Promise.all(looks);
	};
	const fetchedOf = fetchInBatches(items.length, fetch, !context.continueOnFail());
	const waiting = createWaiting(context, client, { nodeName: 'Fink Quick Look', what: 'images' });
	const work = waiting.guard(async (itemIndex, aside) => {
		const fetched = await fetchedOf(itemIndex);
		const settings = readSettings(context, itemIndex);
		const look = { context, client, itemIndex, settings, waiting, aside };
		return await Promise.all(fetched.map(async (one) => await lookAt(one, look)));
	});
	return await runItems(context, work);
}

const NO_CUTOUTS: FetchedCutouts = { cutouts: [], missing: [] };

const OBJECT = {
	name: 'object',
	displayName: 'Object',
	expression: '{{ $json.diaObjectId }}',
};
