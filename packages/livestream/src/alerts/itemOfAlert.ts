import { bufferOf, cutoutFiles } from '@fink/kit';
import type { BinaryHelperFunctions, IBinaryKeyData, INodeExecutionData } from 'n8n-workflow';

import { drawPacketLook } from './PacketLook';
import type { StreamAlert } from './StreamAlert';

/** An alert as an item; its picture and images, or the bytes that could not be read, become files. */
export async function itemOfAlert(
	context: { readonly helpers: Pick<BinaryHelperFunctions, 'prepareBinaryData'> },
	{ json, cutouts, look, unreadable }: StreamAlert,
): Promise<INodeExecutionData> {
	if (!unreadable) {
		const key = String(json.key);
		const picture = look && (await drawPacketLook(context, look, key));
		const files = await cutoutFiles(context, key, cutouts);
		// n8n shows the files of an item in this order.
		return { json: { ...json, ...picture?.json }, binary: { ...picture?.binary, ...files } };
	}
	const { topic, partition, offset } = json;
	const name = `${String(topic)}_${String(partition)}_${String(offset)}`;
	const binary: IBinaryKeyData = {
		data: await context.helpers.prepareBinaryData(
			bufferOf(unreadable.value),
			`${name}.avro`,
			'application/octet-stream',
		),
	};
	if (unreadable.schema.length > 0) {
		binary.schema = await context.helpers.prepareBinaryData(
			bufferOf(unreadable.schema),
			`${name}.key`,
			'application/octet-stream',
		);
	}
	return { json, binary };
}
