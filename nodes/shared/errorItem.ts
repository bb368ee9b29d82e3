import type { FunctionsBase, IDataObject, INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from './toNodeError';

/**
 * What "continue on fail" hands on in place of a result: the sentence, the next step, and the error
 * itself, by which n8n finds the items for the error branch.
 *
 * @param about - Further fields that say what failed, e.g. the id.
 */
export function errorItem(
	context: Pick<FunctionsBase, 'getNode'>,
	error: unknown,
	itemIndex: number,
	about: IDataObject = {},
): INodeExecutionData {
	const nodeError = toNodeError(context, error, itemIndex);
	return {
		json: { ...about, error: nodeError.message, description: nodeError.description ?? '' },
		error: nodeError,
		pairedItem: { item: itemIndex },
	};
}
