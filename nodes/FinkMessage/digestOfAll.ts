import {
	composeDigest,
	describeAlert,
	type DigestEntry,
	type DigestPicture,
	type DigestSort,
} from '@fink/core';
import { failureOfItem, toNodeError } from '@fink/kit';
import type { IBinaryKeyData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { finishHtml } from './finishHtml';
import { withCause } from './withCause';
import { readAlertField, readHistoryField } from './readJsonField';
import { readLeading, readMessageOptions, readTag } from './readMessageOptions';
import { readPictures } from './readPictures';
import { toMessageJson } from './toMessageJson';

/** An alert of the digest and the item that it came with. */
interface ItemEntry extends DigestEntry {
	readonly itemIndex: number;
}

/** All items as one: a message, how many alerts it is about, and the pictures that it shows. */
export async function digestOfAll(context: IExecuteFunctions): Promise<INodeExecutionData> {
	const { entries, failures } = await readEntries(context);
	const {
		message: composed,
		count,
		shown,
		pictures,
	} = composeDigest(entries, {
		...readMessageOptions(context, 0),
		// Without an alert, only the parameter says what did not pass.
		tag: entries.length === 0 ? readTag(context, 0) : undefined,
		sort: context.getNodeParameter('sort', 0) as DigestSort,
		maxShown: context.getNodeParameter('most', 0) as number,
		failures,
	});
	const files = pictures.map(({ cid, entry, entryCid }) => {
		return { cid, itemIndex: entries[entry].itemIndex, field: entryCid };
	});
	const { message, files: previews } = await finishHtml(context, 0, composed, files);
	const binary = { ...mergePictures(context, entries, pictures), ...previews };
	return {
		json: {
			count,
			shown,
			message: toMessageJson(
				message,
				pictures.map(({ cid }) => cid),
			),
		},
		...(Object.keys(binary).length > 0 && { binary }),
	};
}

async function readEntries(
	context: IExecuteFunctions,
): Promise<{ entries: ItemEntry[]; failures: string[] }> {
	const entries: ItemEntry[] = [];
	const failures: string[] = [];
	for (const [itemIndex, item] of context.getInputData().entries()) {
		const failure = failureOfItem(item);
		if (failure !== null) failures.push(failure);
		if (failure !== null || isEmpty(item)) continue;
		try {
			entries.push(await withCause(async () => readEntry(context, itemIndex)));
		} catch (error) {
			const nodeError = toNodeError(context, error, itemIndex);
			if (!context.continueOnFail()) throw nodeError;
			failures.push(nodeError.message);
		}
	}
	return { entries, failures };
}

function readEntry(context: IExecuteFunctions, itemIndex: number): ItemEntry {
	const history = readHistoryField(context, itemIndex);
	return {
		itemIndex,
		facts: describeAlert(readAlertField(context, itemIndex), {
			history,
			leading: readLeading(context, itemIndex),
		}),
		tag: readTag(context, itemIndex),
		pictures: readPictures(context, itemIndex),
	};
}

/** Whether the item says that nothing passed: n8n's Always Output Data makes `{}`. */
function isEmpty({ json }: INodeExecutionData): boolean {
	return Object.keys(json).length === 0;
}

/** The pictures of the shown items under their new names: only n8n's references are copied. */
function mergePictures(
	context: IExecuteFunctions,
	entries: readonly ItemEntry[],
	pictures: readonly DigestPicture[],
): IBinaryKeyData {
	return Object.fromEntries(
		pictures.map(({ cid, entry, entryCid }) => {
			return [cid, context.helpers.assertBinaryData(entries[entry].itemIndex, entryCid)];
		}),
	);
}
