import { gzipSync } from 'node:zlib';
import { decodeBatches, encodeBatch, UnknownCompression } from '../../src/livestream/records';
import { crc32c, WireError } from '../../src/livestream/wire';
import type { BrokerMessage } from '../../src';

const MESSAGES: readonly BrokerMessage[] = [
	{ key: Buffer.from('schema'), value: Buffer.from('one'), timestampMs: 1_772_763_290_797 },
	{ value: Buffer.alloc(0), timestampMs: 1_772_763_290_700, headers: { a: Buffer.from('b') } },
	{ key: Buffer.alloc(0), value: Buffer.from('three'), timestampMs: 1_772_763_291_000 },
];

/** Where the checksum stands, and where the part that it covers begins. */
const CRC_AT = 17;
const COVERED_FROM = 21;
const RECORDS_FROM = 61;

it('keeps keys, values, times and headers from a batch to its messages', () => {
	const [first, second, third] = decodeBatches(encodeBatch(40n, MESSAGES));
	expect(first).toMatchObject(MESSAGES[0] as object);
	expect(second?.key).toBeUndefined();
	expect(second).toMatchObject(MESSAGES[1] as object);
	expect(third?.key).toHaveLength(0);
});

it('lays a batch out as version 2 of the format', () => {
	const batch = encodeBatch(258n, MESSAGES);
	expect(batch.readBigInt64BE(0)).toBe(258n);
	expect(batch.readInt32BE(8)).toBe(batch.length - 12);
	expect(batch.readInt8(16)).toBe(2);
	expect(batch.readUInt32BE(CRC_AT)).toBe(crc32c(batch.subarray(COVERED_FROM)));
	expect(batch.readInt32BE(23)).toBe(2);
	expect(batch.readBigInt64BE(27)).toBe(1_772_763_290_797n);
	expect(batch.readBigInt64BE(35)).toBe(1_772_763_291_000n);
	expect(batch.readInt32BE(57)).toBe(3);
});

it('refuses a batch with a single wrong bit', () => {
	const batch = encodeBatch(0n, MESSAGES);
	batch[batch.length - 1] = (batch[batch.length - 1] as number) ^ 1;
	expect(() => decodeBatches(batch)).toThrow(WireError);
});

it('reads what a producer packed with gzip, and says that it knows no other compression', () => {
	expect(decodeBatches(packed(1))).toHaveLength(3);
	expect(() => decodeBatches(packed(4))).toThrow(UnknownCompression);
});

/** The batch with gzipped records and another number for the compression. */
function packed(compression: number): Buffer {
	const plain = encodeBatch(0n, MESSAGES);
	const batch = Buffer.concat([
		plain.subarray(0, RECORDS_FROM),
		gzipSync(plain.subarray(RECORDS_FROM)),
	]);
	batch.writeInt32BE(batch.length - 12, 8);
	batch.writeInt16BE(compression, COVERED_FROM);
	batch.writeUInt32BE(crc32c(batch.subarray(COVERED_FROM)), CRC_AT);
	return batch;
}
