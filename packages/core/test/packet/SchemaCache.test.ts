import { PacketError } from '../../src/errors';
import { SchemaCache } from '../../src/packet';

const keyOf = (field: string) =>
	Buffer.from(
		JSON.stringify({ type: 'record', name: 'r', fields: [{ name: field, type: 'int' }] }),
	);

describe('the schemas of a stream', () => {
	it('are made once for equal keys, whatever buffer they stand in', () => {
		const schemas = new SchemaCache();
		const first = schemas.schemaOf(keyOf('a'));
		expect(schemas.schemaOf(keyOf('a'))).toBe(first);
		expect(schemas.schemaOf(keyOf('b'))).not.toBe(first);
		expect(schemas.schemaOf(keyOf('a'))).toBe(first);
	});

	it('stay right when the client uses the buffer of a key again', () => {
		const schemas = new SchemaCache();
		const buffer = keyOf('a');
		schemas.schemaOf(buffer);
		keyOf('b').copy(buffer);
		expect(schemas.schemaOf(buffer).readValue(Uint8Array.of(4))).toEqual({ b: 2 });
		expect(schemas.schemaOf(keyOf('a')).readValue(Uint8Array.of(4))).toEqual({ a: 2 });
	});

	it('are forgotten when eight others were used since', () => {
		const schemas = new SchemaCache();
		const first = schemas.schemaOf(keyOf('a'));
		for (const field of 'bcdefgh') schemas.schemaOf(keyOf(field));
		expect(schemas.schemaOf(keyOf('a'))).toBe(first);
		for (const field of 'bcdefghi') schemas.schemaOf(keyOf(field));
		expect(schemas.schemaOf(keyOf('a'))).not.toBe(first);
	});

	it.each([
		['bytes that are not text', Uint8Array.of(0xff, 0xfe), 'it is not text'],
		['more bytes than a schema may have', Buffer.alloc(4_000_001, 32), 'it has 4000001 bytes'],
		['no bytes', new Uint8Array(), 'it is empty'],
	])('are not made of %s', (_, key, reason) => {
		expect(() => new SchemaCache().schemaOf(key)).toThrow(PacketError);
		expect(() => new SchemaCache().schemaOf(key)).toThrow(reason);
	});
});
