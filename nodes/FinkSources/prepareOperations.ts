import type { FinkClient } from '@fink/core';
import { hasFailed, type ItemWork, type Operation, passedOn } from '@fink/kit';
import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

/**
 * What to do for each item. Operations that can serve many items with one request get to see all of theirs
 * first.
 */
export function prepareOperations(
	context: IExecuteFunctions,
	client: FinkClient,
	operations: Readonly<Record<string, readonly Operation[]>>,
): ItemWork {
	const itemsOf = new Map<Operation, number[]>();
	const works = context.getInputData().map((item, itemIndex): ItemWork => {
		if (hasFailed(item)) return async () => [passedOn(context, itemIndex)];
		const resource = context.getNodeParameter('resource', itemIndex) as string;
		const name = context.getNodeParameter('operation', itemIndex) as string;
		const operation = operations[resource]?.find(({ option }) => option.value === name);
		if (!operation) return refuse(context, `${resource}: ${name}`);
		itemsOf.set(operation, [...(itemsOf.get(operation) ?? []), itemIndex]);
		return async (_, aside) => await workOf(operation)(itemIndex, aside);
	});

	const prepared = new Map<Operation, ItemWork>();
	function workOf(operation: Operation): ItemWork {
		const known = prepared.get(operation);
		if (known) return known;
		const work: ItemWork =
			operation.prepare?.(context, client, itemsOf.get(operation) ?? []) ??
			(async (itemIndex) => await operation.execute(context, client, itemIndex));
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
