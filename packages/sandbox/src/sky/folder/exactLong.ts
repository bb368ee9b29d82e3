import { types } from 'avsc';

/** Avro's 64-bit integer as bigint: avsc's own refuses everything beyond 2^53, which most ids are. */
export const EXACT_LONG = types.LongType.__with({
	fromBuffer: (bytes: Buffer) => bytes.readBigInt64LE(),
	toBuffer: (value: bigint) => {
		const bytes = Buffer.alloc(8);
		bytes.writeBigInt64LE(value);
		return bytes;
	},
	fromJSON: (value: number | string) => BigInt(value),
	toJSON: (value: bigint) => String(value),
	isValid: (value: unknown) => typeof value === 'bigint',
	compare: (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0),
});
