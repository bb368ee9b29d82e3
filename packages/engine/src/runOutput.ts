import './environment';
import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { INodeExecutionData, IRun } from 'n8n-workflow';

/** The items of a node's first output; empty when the node did not run. */
export function outputItems(run: IRun, nodeName: string): INodeExecutionData[] {
	return run.data.resultData.runData[nodeName]?.[0]?.data?.main?.[0] ?? [];
}

/**
 * The bytes of an item's binary field, wherever n8n stores them.
 *
 * @throws if the item lacks this field.
 */
export async function binaryBytes(item: INodeExecutionData, field: string): Promise<Buffer> {
	const binary = item.binary?.[field];
	if (!binary) {
		const present = Object.keys(item.binary ?? {}).join(', ') || 'none';
		throw new Error(`The item has no binary field "${field}"; present: ${present}`);
	}
	return await Container.get(BinaryDataService).getAsBuffer(binary);
}
