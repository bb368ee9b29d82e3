import {
	OptionError,
	parseCutoutKinds,
	readPackets,
	SchemaCache,
	type PacketHistory,
} from '@fink/core';
import { fileOfItem, letOthersRun, packetItem, runItems, type PacketOutput } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { refuseOtherFiles } from './refuseOtherFiles';

/** Makes the alerts of every item's file. */
export async function readPacketItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const schemas = new SchemaCache();
	return await runItems(context, async (itemIndex) => {
		const output: PacketOutput = {
			isSimplified: context.getNodeParameter('simplify', itemIndex) as boolean,
			history: context.getNodeParameter('history', itemIndex) as PacketHistory,
			kinds: parseCutoutKinds(context.getNodeParameter('kinds', itemIndex), 'Cutouts'),
		};
		const text = await schemaTextOf(context, itemIndex);
		const schema = text && schemas.schemaOf(text);
		const field = context.getNodeParameter('binaryField', itemIndex) as string;
		const { bytes } = await fileOfItem(context, itemIndex, field, 'Input Binary Field');
		if (!schema) refuseOtherFiles(bytes);
		const items: INodeExecutionData[] = [];
		for (const packet of readPackets(bytes, schema)) {
			await letOthersRun();
			items.push(await packetItem(context, packet, output));
		}
		return items;
	});
}

/** The schema's JSON as UTF-8; `undefined` when the file holds it. */
async function schemaTextOf(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<Uint8Array | undefined> {
	switch (context.getNodeParameter('schemaFrom', itemIndex)) {
		case 'binary': {
			const field = context.getNodeParameter('schemaBinaryField', itemIndex) as string;
			return (await fileOfItem(context, itemIndex, field, 'Schema Binary Field')).bytes;
		}
		case 'json': {
			const given = context.getNodeParameter('schemaJson', itemIndex) ?? '';
			const text = typeof given === 'string' ? given : JSON.stringify(given);
			if (text.trim() !== '') return Buffer.from(text);
			throw new OptionError('Schema JSON is empty', {
				field: 'Schema JSON',
				given,
				advice: 'Paste the Avro schema of the packets, or choose In the File for Avro files.',
			});
		}
		default:
			return undefined;
	}
}
