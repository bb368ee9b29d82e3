import { ErrorCode } from '../ErrorCode';
import { decodeBatches, UnknownCompression } from '../records';
import { WireError, WireWriter } from '../wire';
import type { Api, Call } from './Api';
import { findLog } from './problems';

/** Appends a producer's messages. Only record batches of version 2 are taken, as by Kafka 4. */
export const produce: Api = {
	name: 'Produce',
	key: 0,
	minVersion: 0,
	maxVersion: 3,
	answer(call) {
		const { body, version } = call;
		if (version >= 3) body.nullableString();
		const acks = body.int16();
		body.int32();
		const topics = body.array(() => {
			const name = body.string();
			const partitions = body.array(() => {
				const partition = body.int32();
				return { partition, ...append(call, name, partition, body.bytesOrNull()) };
			});
			return { name, partitions };
		});
		if (acks === 0) return undefined;
		const writer = new WireWriter();
		writer.array(topics, ({ name, partitions }) =>
			writer.string(name).array(partitions, ({ partition, code, offset }) => {
				writer.int32(partition).int16(code).int64(offset);
				if (version >= 2) writer.int64(-1n);
			}),
		);
		return version >= 1 ? writer.int32(0) : writer;
	},
};

function append(
	call: Call,
	topic: string,
	partition: number,
	records: Buffer | null,
): { code: number; offset: bigint } {
	const { code, log } = findLog(call, topic, partition, 'read');
	if (log === undefined) return { code, offset: -1n };
	try {
		const offset = log.end;
		for (const message of decodeBatches(records ?? Buffer.alloc(0))) {
			call.cluster.append(topic, message, partition);
		}
		return { code, offset };
	} catch (error) {
		return { code: codeOf(error), offset: -1n };
	}
}

function codeOf(error: unknown): number {
	if (error instanceof UnknownCompression) return ErrorCode.unsupportedCompressionType;
	if (error instanceof WireError) return ErrorCode.corruptMessage;
	throw error;
}
