import { OptionError, parseCutoutKind, parseDiaSourceId, type FinkClient } from '@fink/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorItem } from '../shared/errorItem';
import { FORMATS } from './formats';

/**
 * The cutouts of the detection that one item names, in the format it asks for. The item keeps its own
 * fields and files; what was fetched is kept also when a kind fails and the node continues on fail.
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

	const input = context.getInputData()[itemIndex];
	const failed = failures.length > 0 ? errorItem(context, failures[0], itemIndex) : undefined;
	return [
		{
			json: { ...input.json, diaSourceId, ...json, ...failed?.json },
			binary: { ...input.binary, ...binary },
			...(failed && { error: failed.error }),
		},
	];
}
