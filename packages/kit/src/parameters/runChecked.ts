import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { toNodeError } from '../toNodeError';
import { checkedParameters } from './checkedParameters';

/**
 * Runs a node whose parameters are checked against its own fields, so that an expression with an
 * unsuitable value gives a clear error.
 */
export async function runChecked(
	context: IExecuteFunctions,
	properties: readonly INodeProperties[],
	work: (checked: IExecuteFunctions) => Promise<INodeExecutionData[][]>,
): Promise<INodeExecutionData[][]> {
	try {
		return await work(checkedParameters(context, properties));
	} catch (error) {
		throw toNodeError(context, error);
	}
}
