import { renderCutout, type PictureFormat } from '@fink/core';
import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { readCutouts } from './readCutouts';
import { readRecipe } from './readRecipe';

/**
 * One picture per cutout of the item, each in a binary field of its own; the numbers beside them in
 * `pictures`. The item keeps its fields and files.
 */
export async function renderItem(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { format = 'png' } = context.getNodeParameter('options', itemIndex, {}) as {
		format?: PictureFormat;
	};
	const input = context.getInputData()[itemIndex];
	const binary: IBinaryKeyData = {};
	const pictures: IDataObject = {};
	for (const { cutout, field, fileStem } of await readCutouts(context, itemIndex)) {
		const recipe = readRecipe(context, itemIndex, cutout.kind);
		const { bytes, mimeType, extension, numbers } = await renderCutout(cutout, recipe, format);
		const fileName = `${fileStem}${extension}`;
		const file = await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, mimeType);
		binary[`${field}Picture`] = file;
		pictures[field] = { ...numbers } as unknown as IDataObject;
	}
	return [{ json: { ...input.json, pictures }, binary: { ...input.binary, ...binary } }];
}
