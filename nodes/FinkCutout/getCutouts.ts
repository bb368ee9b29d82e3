import { OptionError, parseCutoutKind, parseDiaSourceId, type FinkClient } from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from '../shared/errorItem';
import { FORMATS } from './formats';

/**
 * The cutouts of the detection that one item names, in the format it asks for. The item keeps its own
 * fields and files. When a kind fails and the node continues on fail, what was fetched is one item and
 * each failure another.
 */
export async function getCutouts(
	context: IExecuteFunctions,
	client: FinkClient,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const diaSourceId = parseDiaSourceId(
		context.getNodeParameter('diaSourceId', itemIndex),
		'Source ID',
	);
	const input = context.getInputData()[itemIndex];
	refuseObjectId(diaSourceId, input.json);
	const kinds = [context.getNodeParameter('kinds', itemIndex) as string | string[]]
		.flat()
		.map((kind) => parseCutoutKind(kind));
	if (kinds.length === 0) {
		throw new OptionError('No kind of cutout is chosen', {
			field: 'Kinds',
			given: [],
			advice: 'Choose at least one of Science, Template and Difference.',
		});
	}
	const format = context.getNodeParameter('format', itemIndex) as string;
	const get = FORMATS[format];
	if (!get) {
		throw new OptionError(`Unknown format "${format}"`, {
			field: 'Format',
			given: format,
			advice: `Use one of ${Object.keys(FORMATS).join(', ')}.`,
		});
	}

	const { json, binary, failures } = await get(context, client, itemIndex, { diaSourceId, kinds });
	if (failures.length > 0 && !context.continueOnFail()) throw failures[0];

	const fetched: INodeExecutionData = {
		json: { ...input.json, diaSourceId, ...json },
		binary: { ...input.binary, ...binary },
	};
	const errors = failures.map((failure) => errorItem(context, failure, itemIndex, { diaSourceId }));
	return errors.length === 0 ? [fetched] : json.kinds.length > 0 ? [fetched, ...errors] : errors;
}

/**
 * Rubin names an object after its first detection: an object's id is a valid diaSourceId, and Fink would
 * answer with the images of another night. Where the item knows both ids, the mix-up is plain.
 */
function refuseObjectId(diaSourceId: string, json: IDataObject): void {
	const diaObjectId = json.diaObjectId ?? json['r:diaObjectId'];
	const own = json.diaSourceId ?? json['r:diaSourceId'];
	if (diaSourceId !== diaObjectId || !own || own === diaSourceId) return;
	throw new OptionError(`Source ID ${diaSourceId} is the diaObjectId of this item`, {
		field: 'Source ID',
		given: diaSourceId,
		advice: `It names the object, not this detection. Use the field diaSourceId (here ${String(own)}).`,
	});
}
