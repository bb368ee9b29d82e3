import { gunzipSync } from 'node:zlib';
import { crc32c, WireError, WireReader } from '../wire';
import type { BrokerMessage } from '../BrokerMessage';

/** A batch is packed in a way that this broker can't unpack. */
export class UnknownCompression extends Error {}

/** The bits of a batch's attributes that name its compression. */
const COMPRESSION_BITS = 0b111;

/**
 * The messages of record batches of version 2, as a producer sends them: plain or packed with gzip.
 *
 * @throws WireError when a batch is damaged; UnknownCompression.
 */
export function decodeBatches(bytes: Buffer): BrokerMessage[] {
	const reader = new WireReader(bytes);
	const messages: BrokerMessage[] = [];
	while (reader.left > 0) {
		reader.int64();
		const batch = new WireReader(reader.take(reader.int32()));
		batch.int32();
		if (batch.int8() !== 2) throw new WireError('The record batch is not of version 2.');
		messages.push(...messagesOf(batch.uint32(), batch.take(batch.left)));
	}
	return messages;
}

function messagesOf(checksum: number, covered: Buffer): BrokerMessage[] {
	if (crc32c(covered) !== checksum) throw new WireError('The checksum of a batch is wrong.');
	const header = new WireReader(covered);
	const compression = header.int16() & COMPRESSION_BITS;
	header.int32();
	const base = header.int64();
	header.take(8 + 8 + 2 + 4);
	const count = header.int32();
	const records = new WireReader(unpack(compression, header.take(header.left)));
	return Array.from({ length: count }, () => readRecord(records, base));
}

function unpack(compression: number, packed: Buffer): Buffer {
	if (compression === 0) return packed;
	if (compression === 1) return gunzipSync(packed);
	throw new UnknownCompression(`Compression ${compression} is not known here.`);
}

function readRecord(records: WireReader, base: bigint): BrokerMessage {
	const record = new WireReader(records.take(Number(records.varint())));
	record.int8();
	const timestampMs = Number(base + record.varint());
	record.varint();
	const key = readSized(record);
	const value = readSized(record) ?? Buffer.alloc(0);
	const headers: Record<string, Uint8Array> = {};
	for (let left = record.varint(); left > 0n; left -= 1n) {
		const name = readSized(record)?.toString('utf8') ?? '';
		headers[name] = readSized(record) ?? Buffer.alloc(0);
	}
	return { ...(key === undefined ? {} : { key }), value, timestampMs, headers };
}

function readSized(record: WireReader): Buffer | undefined {
	const length = Number(record.varint());
	return length < 0 ? undefined : Buffer.from(record.take(length));
}
