import { AvroSchema, readBarePacket } from '../../src';

const schema = new AvroSchema(
	JSON.stringify({
		type: 'record',
		name: 'alert',
		fields: [
			{ name: 'note', type: ['null', 'bytes'] },
			{ name: 'tag', type: { type: 'fixed', name: 'four', size: 4 } },
			{ name: 'marks', type: { type: 'map', values: 'bytes' } },
			{ name: 'diaSource', type: { type: 'record', name: 's', fields: [] } },
			{ name: 'cutoutScience', type: ['null', 'bytes'] },
		],
	}),
);
/** Lengths are zig-zag numbers: 6 is 3. */
const packet = Buffer.from([
	...[2, 6, 1, 2, 3],
	...[4, 5, 6, 7],
	...[2, 2, 97, 4, 8, 9, 0],
	...[2, 4, 10, 11],
]);

it("a packet's bytes may be overwritten when it was read, except those of images", () => {
	const bytes = Buffer.from(packet);
	const { record, cutouts } = readBarePacket(bytes, schema);
	bytes.fill(0);
	expect(record).toMatchObject({
		note: Uint8Array.from([1, 2, 3]),
		tag: Uint8Array.from([4, 5, 6, 7]),
		marks: { a: Uint8Array.from([8, 9]) },
	});
	expect([...cutouts[0].bytes]).toEqual([0, 0]);
});
