import { crc32c, WireWriter } from '../wire';
import type { BrokerMessage } from '../BrokerMessage';

/** Where the part that the checksum covers begins. */
const CRC_COVERS_FROM = 21;

/** The version of the format of record batches. */
const MAGIC = 2;

/** No producer id, epoch or sequence: the producer is not idempotent. */
const NONE = -1;

/**
 * A record batch of version 2: consecutive messages with one header and one checksum.
 *
 * @param baseOffset - The offset of the first message.
 */
export function encodeBatch(baseOffset: bigint, messages: readonly BrokerMessage[]): Buffer {
	const base = BigInt(messages[0]?.timestampMs ?? 0);
	const latest = BigInt(Math.max(...messages.map(({ timestampMs }) => timestampMs)));
	const covered = new WireWriter()
		.int16(0)
		.int32(messages.length - 1)
		.int64(base)
		.int64(latest)
		.int64(BigInt(NONE))
		.int16(NONE)
		.int32(NONE)
		.int32(messages.length);
	messages.forEach((message, index) => writeRecord(covered, message, index, base));
	const body = covered.toBuffer();
	return new WireWriter()
		.int64(baseOffset)
		.int32(body.length + CRC_COVERS_FROM - 12)
		.int32(0)
		.int8(MAGIC)
		.uint32(crc32c(body))
		.raw(body)
		.toBuffer();
}

function writeRecord(
	writer: WireWriter,
	message: BrokerMessage,
	index: number,
	base: bigint,
): void {
	const record = new WireWriter()
		.int8(0)
		.varint(BigInt(message.timestampMs) - base)
		.varint(BigInt(index));
	writeSized(record, message.key);
	writeSized(record, message.value);
	const headers = Object.entries(message.headers ?? {});
	record.varint(BigInt(headers.length));
	for (const [name, value] of headers) {
		writeSized(record, Buffer.from(name, 'utf8'));
		writeSized(record, value);
	}
	writer.varint(BigInt(record.length)).append(record);
}

function writeSized(writer: WireWriter, bytes: Uint8Array | undefined): void {
	if (bytes === undefined) writer.varint(-1n);
	else writer.varint(BigInt(bytes.length)).raw(bytes);
}
