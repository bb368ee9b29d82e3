import { errorItem } from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { CutoutResult } from './formats/CutoutFormat';

/**
 * The downloaded kinds of one detection as one item, and each failure as another. If there are no kinds,
 * only the failures.
 *
 * @param fields - Further fields and files of the item; fields of the result take precedence.
 * @param about - Ids that say in the failures' items what failed.
 * @throws The first failure, unless the node continues on fail.
 */
export function toItems(
	context: IExecuteFunctions,
	itemIndex: number,
	{ json, binary, failures }: CutoutResult,
	fields: INodeExecutionData,
	about: IDataObject,
): INodeExecutionData[] {
	if (failures.length > 0 && !context.continueOnFail()) throw failures[0].error;
	const fetched: INodeExecutionData = {
		json: { ...fields.json, ...json },
		binary: { ...fields.binary, ...binary },
	};
	const errors = failures.map(({ error }) => errorItem(context, error, itemIndex, about));
	return errors.length === 0 || json.kinds.length > 0 ? [fetched, ...errors] : errors;
}
