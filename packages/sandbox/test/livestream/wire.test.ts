import { WireError, WireReader, WireWriter } from '../../src/livestream/wire';

const hex = (writer: WireWriter): string => writer.toBuffer().toString('hex');
const read = (text: string): WireReader => new WireReader(Buffer.from(text, 'hex'));

/** Protocol Buffers, "Encoding", whose zig-zag varints Kafka shares, and the ends of 32 and 64 bits. */
const VARINTS: ReadonlyArray<readonly [value: bigint, bytes: string]> = [
	[0n, '00'],
	[-1n, '01'],
	[1n, '02'],
	[-2n, '03'],
	[75n, '9601'],
	[2147483647n, 'feffffff0f'],
	[-2147483648n, 'ffffffff0f'],
	[9223372036854775807n, 'feffffffffffffffff01'],
	[-9223372036854775808n, 'ffffffffffffffffff01'],
];

it.each(VARINTS)('writes and reads the zig-zag number %s', (value, bytes) => {
	expect(hex(new WireWriter().varint(value))).toBe(bytes);
	expect(read(bytes).varint()).toBe(value);
});

it('writes the primitive types as the protocol guide says', () => {
	const writer = new WireWriter()
		.int8(-1)
		.int16(258)
		.int32(-2)
		.int64(1n)
		.uint32(0xffffffff)
		.string('ä')
		.nullableString(null)
		.bytes(null)
		.bytes(Buffer.from([7]));
	expect(hex(writer)).toBe(
		[
			'ff',
			'0102',
			'fffffffe',
			'0000000000000001',
			'ffffffff',
			'0002c3a4',
			'ffff',
			'ffffffff',
			'0000000107',
		].join(''),
	);
});

it('reads compact texts and skips tagged fields', () => {
	const reader = read('0461626301020101ff05');
	expect(reader.compactString()).toBe('abc');
	reader.skipTaggedFields();
	expect(reader.int8()).toBe(-1);
	expect(reader.left).toBe(1);
});

it.each([
	['a number', '00', (reader: WireReader) => reader.int32()],
	['a text', '000561', (reader: WireReader) => reader.string()],
	['a text that is null', 'ffff', (reader: WireReader) => reader.string()],
	['an array', '7fffffff00', (reader: WireReader) => reader.array(() => reader.int8())],
	['a varint of eleven bytes', 'ff'.repeat(11), (reader: WireReader) => reader.varint()],
])('refuses %s that goes beyond the end', (_what, bytes, use) => {
	expect(() => use(read(bytes))).toThrow(WireError);
});
