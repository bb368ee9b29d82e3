import type { FinkClient } from '@fink/core';
import { hasFailed, type ItemWork, passedOn } from '@fink/kit';
import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import type { Operation, Resource } from './Operation';

/**
 * What to do for each item. Operations that can serve many items with one request see all of their items
 * first.
 */
export function prepareOperations(
	context: IExecuteFunctions,
	client: FinkClient,
	resources: readonly Resource[],
): ItemWork {
	const itemsOf = new Map<Operation, number[]>();
	const works = context.getInputData().map((item, itemIndex): ItemWork => {
		if (hasFailed(item)) return async () => [passedOn(context, itemIndex)];
		const resourceName = context.getNodeParameter('resource', itemIndex) as string;
		const name = context.getNodeParameter('operation', itemIndex) as string;
		const resource = resources.find((known) => known.name === resourceName);
		const operation = resource?.operations.find((known) => known.name === name);
		if (!operation) return refuse(context, `${resourceName}: ${name}`);
		itemsOf.set(operation, [...(itemsOf.get(operation) ?? []), itemIndex]);
		return async (_, aside) => await workOf(operation)(itemIndex, aside);
	});

	const prepared = new Map<Operation, ItemWork>();
	function workOf(operation: Operation): ItemWork {
		const known = prepared.get(operation);
		if (known) return known;
		const work: ItemWork =
			'prepare' in operation
				? operation.prepare(context, client, itemsOf.get(operation) ?? [])
				: async (itemIndex) => await operation.execute(context, client, itemIndex);
		prepared.set(operation, work);
		return work;
	}

	return async (itemIndex, aside) => await works[itemIndex](itemIndex, aside);
}

function refuse(context: IExecuteFunctions, name: string): ItemWork {
	return async (itemIndex) => {
		throw new NodeOperationError(context.getNode(), `Unknown operation "${name}"`, {
			description: 'Choose a Resource and an Operation from the lists of this node.',
			itemIndex,
		});
	};
}
