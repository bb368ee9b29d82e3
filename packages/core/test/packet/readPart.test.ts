import { PacketError } from '../../src/errors';
import { AvroSchema } from '../../src/packet';

/** A record with a nested list: id, list of records with id and text, flag. */
const SCHEMA = JSON.stringify({
	type: 'record',
	name: 'alert',
	fields: [
		{ name: 'alertId', type: 'long' },
		{
			name: 'earlier',
			type: [
				{
					type: 'array',
					items: {
						type: 'record',
						name: 'row',
						fields: [
							{ name: 'rowId', type: 'long' },
							{ name: 'band', type: 'string' },
						],
					},
				},
				'null',
			],
		},
		{ name: 'latest', type: ['row', 'null'] },
		{ name: 'isNew', type: 'boolean' },
	],
});

/** alertId 3; two rows (1, "r") and (2, "g"); latest (1, "i"); true. By hand, after Avro's specification. */
const BYTES = [6, 0, 4, 2, 2, 0x72, 4, 2, 0x67, 0, 0, 2, 2, 0x69, 1];
const UNWANTED: ReadonlySet<string> = new Set(['earlier']);

const whole = { alertId: '3', latest: { rowId: '1', band: 'i' }, isNew: true };

it('leaves out unwanted fields and reads those behind them', () => {
	const schema = new AvroSchema(SCHEMA);
	const bytes = Uint8Array.from(BYTES);
	expect(schema.readPart(bytes, UNWANTED)).toStrictEqual(whole);
	expect(schema.readValue(bytes)).toStrictEqual({
		...whole,
		earlier: [
			{ rowId: '1', band: 'r' },
			{ rowId: '2', band: 'g' },
		],
	});
});

it.each([
	['an index of a union that does not exist', 1, 4],
	['a text longer than the packet', 4, 126],
	['text that is not UTF-8', 5, 0xff],
	['more rows than fit', 2, 120],
	['bytes left over', 14, undefined],
])('refuses %s in a field that is unwanted, as in one that is read', (_, at, byte) => {
	const bytes = Uint8Array.from(
		byte === undefined ? [...BYTES, 0] : BYTES.map((old, index) => (index === at ? byte : old)),
	);
	const schema = new AvroSchema(SCHEMA);
	const sentence = sentenceOf(() => schema.readValue(bytes));
	expect(sentence).toMatch(/does not fit its schema/);
	expect(sentenceOf(() => schema.readPart(bytes, UNWANTED))).toBe(sentence);
});

function sentenceOf(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof PacketError) return error.message;
		throw error;
	}
	return 'nothing was refused';
}
