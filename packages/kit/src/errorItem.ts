import { CancelledError } from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from './toNodeError';

/**
 * What "continue on fail" returns instead of a result: the item's own fields and files, the error message
 * and the advice.
 *
 * With an error branch n8n sends the items there that hold nothing but `error` (n8n-core,
 * `handleNodeErrorOutput`) and adds the input item's fields itself, so there both go into one text.
 * `INodeExecutionData.error` is not set: n8n would then strip every other field.
 *
 * @param about - Further fields that say what failed, e.g. the id.
 * @throws {CancelledError} the execution was stopped, which is not a failure of an item.
 */
export function errorItem(
	context: Pick<IExecuteFunctions, 'getInputData' | 'getNode'>,
	error: unknown,
	itemIndex: number,
	about: IDataObject = {},
): INodeExecutionData {
	if (error instanceof CancelledError) throw error;
	const { message, description } = toNodeError(context, error, itemIndex);
	const hasBranch = context.getNode().onError === 'continueErrorOutput';
	const input = context.getInputData()[itemIndex];
	const json = hasBranch
		? { error: [message, description].filter(Boolean).join('. ') }
		: { ...input?.json, ...about, error: message, description: description ?? '' };
	return { json, ...(input?.binary && { binary: input.binary }), pairedItem: { item: itemIndex } };
}
