import {
	AvroSchema,
	OptionError,
	readPackets,
	type CutoutKind,
	type PacketHistory,
} from '@fink/core';
import { letOthersRun, packetItem, runItems, type PacketOutput } from '@fink/kit';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** Makes the alerts of every item's file; a schema that many items share is read once. */
export async function readPacketItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	let last: { readonly text: string; readonly schema: AvroSchema } | undefined;
	const schemaOf = (text: string) => {
		if (last?.text !== text) last = { text, schema: new AvroSchema(text) };
		return last.schema;
	};
	return await runItems(context, async (itemIndex) => {
		const text = await schemaTextOf(context, itemIndex);
		const schema = text === undefined ? undefined : schemaOf(text);
		const field = context.getNodeParameter('binaryField', itemIndex) as string;
		context.helpers.assertBinaryData(itemIndex, field);
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
		const output: PacketOutput = {
			isSimplified: context.getNodeParameter('simplify', itemIndex) as boolean,
			history: context.getNodeParameter('history', itemIndex) as PacketHistory,
			kinds: context.getNodeParameter('kinds', itemIndex) as CutoutKind[],
		};
		const items: INodeExecutionData[] = [];
		for (const packet of readPackets(bytes, schema)) {
			await letOthersRun();
			items.push(await packetItem(context, packet, output));
		}
		return items;
	});
}

/** JSON text of the schema; `undefined` when the file holds it. */
async function schemaTextOf(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<string | undefined> {
	switch (context.getNodeParameter('schemaFrom', itemIndex)) {
		case 'binary': {
			const field = context.getNodeParameter('schemaBinaryField', itemIndex) as string;
			context.helpers.assertBinaryData(itemIndex, field);
			return (await context.helpers.getBinaryDataBuffer(itemIndex, field)).toString('utf8');
		}
		case 'json': {
			const given = context.getNodeParameter('schemaJson', itemIndex);
			const text = typeof given === 'string' ? given : JSON.stringify(given);
			if (text.trim() !== '') return text;
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
