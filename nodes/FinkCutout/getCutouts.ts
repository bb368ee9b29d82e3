import {
	givenObjectId,
	givenSourceId,
	OptionError,
	parseDiaSourceId,
	type CutoutKind,
	type FinkClient,
} from '@fink/core';
import { showHint, type Aside, type Waiting } from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readCutoutChoice } from './readCutoutChoice';
import { toItems } from './toItems';
import { ageWorthWaiting, waitForImages } from './waitForImages';

/**
 * The cutouts of one item's detection, in the requested format. The item keeps its own fields and
 * files. Waits for images of a fresh alert that Fink does not have yet. If a kind fails and the
 * node continues on fail, the downloaded kinds are one item and each failure is another.
 */
export async function getCutouts(
	context: IExecuteFunctions,
	client: FinkClient,
	waiting: Waiting,
	itemIndex: number,
	aside: Aside,
): Promise<INodeExecutionData[]> {
	const diaSourceId = parseDiaSourceId(
		context.getNodeParameter('diaSourceId', itemIndex),
		'Source ID',
	);
	const { json, binary } = context.getInputData()[itemIndex];
	refuseObjectId(diaSourceId, json);
	noticeObjectId(context, diaSourceId, json);
	const { kinds, format, waitMs } = readCutoutChoice(context, itemIndex);
	const get = async (some: CutoutKind[]) =>
		await format.deliver(context, client, itemIndex, { diaSourceId, kinds: some });
	const ageOf = async () => await waiting.ageOf(json, diaSourceId);
	const wait = { kinds, get, maxMs: waitMs, ageOf };
	const first = await get(kinds);
	const age = await ageWorthWaiting(first, wait, waiting.now());
	const result = age ? await waitForImages(first, age, wait, waiting, aside) : first;
	const fields = { json: { ...json, diaSourceId }, binary };
	return toItems(context, itemIndex, result, fields, { diaSourceId });
}

/** If the item has no detection, the id of its object is accepted: it is the id of its first detection. */
function noticeObjectId(context: IExecuteFunctions, diaSourceId: string, json: IDataObject): void {
	const diaObjectId = givenObjectId(json);
	if (diaSourceId !== diaObjectId || json.diaSourceId !== undefined) return;
	showHint(
		context,
		`Source ID ${diaSourceId} is the diaObjectId of this item. If images are returned, they belong to the object's first detection. For the newest, use the operation Get Many of an Object.`,
	);
}

/**
 * Rubin gives an object the id of its first detection: an object's id is a valid diaSourceId, and Fink
 * would return the images of another night. If the item has both ids, the mistake is certain.
 */
function refuseObjectId(diaSourceId: string, json: IDataObject): void {
	const diaObjectId = givenObjectId(json);
	const own = givenSourceId(json);
	if (diaSourceId !== diaObjectId || !own || own === diaSourceId) return;
	throw new OptionError(`Source ID ${diaSourceId} is the diaObjectId of this item`, {
		field: 'Source ID',
		given: diaSourceId,
		advice: `It identifies the object, not this detection. Use the field diaSourceId (here ${String(own)}).`,
	});
}
