import { composeAlertMessage, type DraftName } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { finishHtml } from './finishHtml';
import { readAlertField, readHistoryField } from './readJsonField';
import { readLeading, readMessageOptions, readTag } from './readMessageOptions';
import { readPictures } from './readPictures';
import { toMessageJson } from './toMessageJson';

/** One item with its message; its own fields and files stay. */
export async function messageOfItem(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const { json, binary } = context.getInputData()[itemIndex];
	const pictures = readPictures(context, itemIndex);
	const composed = composeAlertMessage(readAlertField(context, itemIndex), {
		...readMessageOptions(context, itemIndex),
		...pictures,
		tag: readTag(context, itemIndex),
		history: readHistoryField(context, itemIndex),
		leading: readLeading(context, itemIndex),
		drafts: context.getNodeParameter('options.drafts', itemIndex, []) as DraftName[],
	});
	const files = pictures.cids.map((cid) => ({ cid, itemIndex, field: cid }));
	const { message, files: previews } = await finishHtml(context, itemIndex, composed, files);
	const allFiles = { ...binary, ...previews };
	return {
		json: { ...json, message: toMessageJson(message, pictures.cids) },
		...(Object.keys(allFiles).length > 0 && { binary: allFiles }),
	};
}
