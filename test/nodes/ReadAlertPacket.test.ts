import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { binaryBytes } from '@fink/engine';
import { simulateSky } from '@fink/sandbox';
import { streams, Type, types } from 'avsc';
import type { INode } from 'n8n-workflow';

import { runNodes } from './runNodes';

const GOLDEN = join(__dirname, '..', '..', '..', 'shared', 'golden', 'livestream');

const sky = simulateSky();
const diaSourceId = sky.examples()[0].latestDiaSourceId;
const image = (kind: 'Science' | 'Template' | 'Difference') => {
	const bytes = sky.cutout(diaSourceId, kind);
	if (!bytes) throw new Error(`the sky has no ${kind}`);
	return Buffer.from(bytes);
};

const measurement = {
	type: 'record',
	name: 'diaSource',
	fields: [
		{ name: 'diaSourceId', type: 'long' },
		{ name: 'diaObjectId', type: ['long', 'null'] },
		{ name: 'midpointMjdTai', type: 'double' },
		{ name: 'band', type: 'string' },
		{ name: 'psfFlux', type: 'float' },
		{ name: 'psfFluxErr', type: 'float' },
	],
};
const SCHEMA = {
	type: 'record',
	name: 'alert',
	fields: [
		{ name: 'diaSource', type: measurement },
		{ name: 'prvDiaSources', type: ['null', { type: 'array', items: 'diaSource' }] },
		{ name: 'cutoutScience', type: ['null', 'bytes'] },
		{ name: 'cutoutTemplate', type: ['null', 'bytes'] },
		{ name: 'cutoutDifference', type: ['null', 'bytes'] },
	],
};

/** avsc refuses longs beyond 2^53 unless it is given a type for them. */
const bigLong = types.LongType.__with({
	fromBuffer: (buffer: Buffer) => buffer.readBigInt64LE(),
	toBuffer: (value: bigint) => {
		const buffer = Buffer.alloc(8);
		buffer.writeBigInt64LE(value);
		return buffer;
	},
	fromJSON: BigInt,
	toJSON: Number,
	isValid: (value: unknown) => typeof value === 'bigint',
	compare: (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1),
});
const avro = Type.forSchema(SCHEMA as never, { registry: { long: bigLong } });

const detection = (id: bigint, mjd: number, psfFlux: number) => ({
	diaSourceId: id,
	diaObjectId: 313703225848594538n,
	midpointMjdTai: mjd,
	band: 'r',
	psfFlux,
	psfFluxErr: 100,
});
const alert = (id = 170094456272322680n) => ({
	diaSource: detection(id, 61105.25, 5000),
	prvDiaSources: [detection(id - 1n, 61103.25, 4000)],
	cutoutScience: image('Science'),
	cutoutTemplate: image('Template'),
	cutoutDifference: image('Difference'),
});

const avroFile = async (alerts: unknown[]) =>
	await new Promise<Buffer>((resolve, reject) => {
		const encoder = new streams.BlockEncoder(avro, { codec: 'deflate' });
		const parts: Buffer[] = [];
		encoder.on('data', (part: Buffer) => parts.push(part));
		encoder.on('end', () => resolve(Buffer.concat(parts)));
		encoder.on('error', reject);
		for (const one of alerts) encoder.write(one);
		encoder.end();
	});

const read = async (
	bytes: Uint8Array,
	parameters: INode['parameters'] = {},
	onError?: INode['onError'],
) =>
	await runNodes([{ type: 'readAlertPacket', parameters, onError }], {
		input: [{ from: 'a test' }],
		files: { data: { bytes, fileName: 'alerts.avro' } },
	});

it('makes an item with exact ids and three FITS files of each alert in an Avro file', async () => {
	const ids = [170094456272322680n, 170094456272322681n, 170094456272322682n];
	const { items, error } = await read(await avroFile(ids.map(alert)));
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.key)).toEqual(ids.map(String));
	expect(items[0].json).toMatchObject({
		diaSourceId: '170094456272322680',
		diaObjectId: '313703225848594538',
		band: 'r',
		fluxNjy: 5000,
		brightnessKind: 'detection',
	});
	expect(items[0].json).not.toHaveProperty('detections');
	for (const kind of ['Science', 'Template', 'Difference'] as const) {
		const file = items[2].binary?.[kind.toLowerCase()];
		expect(file?.fileName).toBe(`170094456272322682_cutout${kind}.fits`);
		const bytes = await binaryBytes(items[2], kind.toLowerCase());
		expect(Buffer.from(bytes).equals(image(kind))).toBe(true);
	}
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map(() => ({ item: 0 })));
});

it('hands on the history when asked, and only the chosen cutouts', async () => {
	const { items } = await read(await avroFile([alert()]), {
		history: 'points',
		kinds: ['Difference'],
	});
	expect(items[0].json.detections).toEqual([
		expect.objectContaining({ diaSourceId: '170094456272322679', fluxNjy: 4000, band: 'r' }),
		expect.objectContaining({ diaSourceId: '170094456272322680', fluxNjy: 5000 }),
	]);
	expect(Object.keys(items[0].binary ?? {})).toEqual(['difference']);
});

it("hands on the packet's own fields without Simplify", async () => {
	const { items } = await read(await avroFile([alert()]), { simplify: false, kinds: [] });
	expect(items[0].json).toMatchObject({
		key: '170094456272322680',
		diaSource: { diaSourceId: '170094456272322680', psfFlux: 5000 },
	});
	expect(items[0].json).not.toHaveProperty('prvDiaSources');
	expect(items[0].json).not.toHaveProperty('cutoutScience');
});

it('reads a bare message with its schema as JSON', async () => {
	const { items } = await read(avro.toBuffer(alert()), {
		schemaFrom: 'json',
		schemaJson: JSON.stringify(SCHEMA),
	});
	expect(items[0].json.diaSourceId).toBe('170094456272322680');
});

it('feeds Render Cutout and Render Light Curve unchanged', async () => {
	const { items, error } = await runNodes(
		[
			{ type: 'readAlertPacket', parameters: { history: 'points' } },
			{ type: 'renderCutout', parameters: { layout: 'triplet' } },
			{ type: 'renderLightCurve', parameters: { rowsFrom: 'field' } },
		],
		{ files: { data: { bytes: await avroFile([alert()]), fileName: 'alerts.avro' } } },
	);
	expect(error).toBeUndefined();
	expect(Object.keys(items[0].binary ?? {})).toEqual(
		expect.arrayContaining(['tripletPicture', 'lightCurvePicture']),
	);
});

describe('what is not an alert packet', () => {
	it.each([
		['a bare message without its schema', () => avro.toBuffer(alert()), {}, 'needs its schema'],
		['an empty file', () => Buffer.alloc(0), {}, 'needs its schema'],
		[
			'a message with another schema',
			() => avro.toBuffer(alert()),
			{ schemaFrom: 'json', schemaJson: JSON.stringify(SCHEMA).replace('"float"', '"double"') },
			'does not fit its schema',
		],
		[
			'a schema that is empty',
			() => avro.toBuffer(alert()),
			{ schemaFrom: 'json', schemaJson: ' ' },
			'Schema JSON',
		],
		[
			'a text',
			() => Buffer.from('objectId,ra,dec'),
			{},
			'it starts with the text "objectId,ra,dec"',
		],
		['a web page', () => Buffer.from('<html>404'), {}, 'it starts like an HTML page'],
		['a FITS file', () => Buffer.from('SIMPLE  =   T'), {}, 'it is a FITS file'],
		['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), {}, 'it is a PNG picture'],
		[
			'a binary field that is not there',
			() => avro.toBuffer(alert()),
			{ binaryField: 'alerts' },
			'The item has no binary field "alerts"',
		],
	])('refuses %s and says what to do', async (_, bytes, parameters, sentence) => {
		const { error } = await read(bytes(), parameters);
		expect(error?.message).toContain(sentence);
		expect(error?.description).toMatch(/[.]$/);
	});

	it('keeps the fields of an item that failed when the workflow goes on', async () => {
		const { items } = await read(Buffer.from('text'), {}, 'continueRegularOutput');
		expect(items[0].json).toMatchObject({
			from: 'a test',
			error: expect.stringContaining('not an alert packet'),
		});
	});

	it('names the binary fields that the item has when another one is asked for', async () => {
		const { error } = await read(avro.toBuffer(alert()), { binaryField: 'alerts' });
		expect(error?.description).toBe('It has "data". Enter the right one in Input Binary Field.');
	});
});

const withGolden = existsSync(GOLDEN) ? it : it.skip;
if (!existsSync(GOLDEN)) console.warn('Skipped: ../shared/golden/livestream is not here.');

withGolden("reads Fink's real message with its key in a second file", async () => {
	const name = join(GOLDEN, '170094456523456557');
	const { items, error } = await runNodes(
		[{ type: 'readAlertPacket', parameters: { schemaFrom: 'binary' } }],
		{
			files: {
				data: { bytes: readFileSync(`${name}.value.avro`), fileName: 'value.avro' },
				schema: { bytes: readFileSync(`${name}.key.json`), fileName: 'key.json' },
			},
		},
	);
	expect(error).toBeUndefined();
	expect(items[0].json.diaObjectId).toBe('170028513894596704');
	expect(Object.keys(items[0].binary ?? {})).toEqual(['science', 'template', 'difference']);
});
