import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

async function look(parameters: IDataObject = {}, input: IDataObject[] = [{}], onError?: string) {
	const before = sandbox.requests.length;
	const result = await runNodes(
		[{ type: 'finkQuickLook', parameters: parameters as never, onError: onError as never }],
		{ baseUrl: sandbox.url, input },
	);
	return { ...result, requests: sandbox.requests.slice(before) };
}

const example = () => sandbox.sky.examples()[0];

/** The bytes of a picture, and its size as the PNG header says it. */
async function pictureOf(item: INodeExecutionData) {
	const bytes = await binaryBytes(item, 'picture');
	if (process.env.SHOW)
		writeFileSync(`${process.env.SHOW}/${item.binary?.picture.fileName}`, bytes);
	return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('Fink Quick Look', () => {
	it.each([
		['card', 1080],
		['triplet', 1080],
		['lightCurve', 1080],
	])('makes a %s of an id, with the record and a message', async (operation, width) => {
		const { diaObjectId, latestDiaSourceId } = example();
		const { items, error } = await look({ operation, object: diaObjectId });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		const [{ json, binary }] = items;
		expect(json).toMatchObject({
			diaObjectId,
			diaSourceId: latestDiaSourceId,
			missingImages: [],
			message: {
				summary: expect.stringMatching(/^New alert: SN 2026pwj, difference i = 17/) as string,
				slack: { blocks: expect.any(Array) as unknown },
				attachments: 'picture',
			},
		});
		expect(JSON.stringify(json.message)).toContain('cid:picture');
		expect(binary?.picture).toMatchObject({
			fileName: `${latestDiaSourceId}_${operation}.png`,
			mimeType: 'image/png',
		});
		const picture = await pictureOf(items[0]);
		expect(Math.abs(picture.width - width)).toBeLessThan(12);
		expect(picture.height).toBeGreaterThan(200);
	});

	it('finds a transient by its name, an asteroid by its number', async () => {
		const named = sandbox.sky
			.objectIds()
			.map((id) => ({ id, name: sandbox.sky.sourcesOf(id).at(-1)?.get('f:xm_tns_fullname') }))
			.find(({ name }) => typeof name === 'string' && name.startsWith('SN'));
		const transient = await look({ operation: 'lightCurve', object: String(named?.name) });
		expect(transient.items[0].json.diaObjectId).toBe(named?.id);
		const asteroid = await look({ object: '8467' });
		expect(asteroid.items[0].json).toMatchObject({
			diaObjectId: null,
			designation: '1981 EM40',
			missingImages: [],
		});
		await pictureOf(asteroid.items[0]);
		expect(asteroid.items[0].binary?.picture.fileName).toBe(
			`${String(asteroid.items[0].json.diaSourceId)}_card.png`,
		);
	});

	it('takes the alert of the incoming item: its own images, not the newest', async () => {
		const { diaObjectId } = example();
		const rows = sandbox.sky.sourcesOf(diaObjectId);
		const diaSourceId = String(rows[2].get('r:diaSourceId'));
		const { items } = await look({ operation: 'triplet' }, [
			{ diaObjectId, diaSourceId, tag: 'x' },
		]);
		expect(items[0].json).toMatchObject({ diaSourceId, diaObjectId, tag: 'x' });
	});

	it('names the tag that Fink Trigger watched, for the alert of the item alone, unless there is another', async () => {
		const [{ diaObjectId }, other] = sandbox.sky.examples();
		const diaSourceId = String(sandbox.sky.sourcesOf(diaObjectId)[2].get('r:diaSourceId'));
		const alert = { diaObjectId, diaSourceId, tag: 'in_tns' };
		const subjectOf = async (parameters: IDataObject) => {
			const { items } = await look({ operation: 'lightCurve', ...parameters }, [alert]);
			return (items[0].json.message as IDataObject).subject;
		};
		expect(await subjectOf({})).toMatch(/^\[Fink\] New in_tns: /);
		expect(await subjectOf({ options: { tag: 'mine' } })).toMatch(/^\[Fink\] New mine: /);
		expect(await subjectOf({ object: other.diaObjectId })).toMatch(/^\[Fink\] New alert: /);
	});

	it('stores one file per object and nothing in between', async () => {
		const { diaObjectId } = example();
		const { items, requests } = await look({ object: diaObjectId });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['picture']);
		expect(requests.map(({ path }) => path).sort()).toEqual([
			'/api/v1/cutouts',
			'/api/v1/cutouts',
			'/api/v1/cutouts',
			'/api/v1/sources',
		]);
	});

	it('asks for the rows of many items together', async () => {
		const ids = sandbox.sky.objectIds().slice(0, 12);
		const { items, requests } = await look(
			{ operation: 'lightCurve' },
			ids.map((diaObjectId) => ({ diaObjectId })),
		);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual(ids);
		expect(requests).toHaveLength(1);
	});

	it('gives each of more items than a batch its own alert and picture, with three requests each', async () => {
		const ids = sandbox.sky.objectIds().slice(0, 103);
		const { items, requests } = await look(
			{ operation: 'triplet', options: { width: 300 } },
			ids.map((diaObjectId) => ({ diaObjectId })),
		);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual(ids);
		expect(items.map(({ binary }) => binary?.picture.fileName)).toEqual(
			items.map(({ json }) => `${String(json.diaSourceId)}_triplet.png`),
		);
		const images = requests.filter(({ path }) => path.endsWith('/cutouts'));
		expect([images.length, requests.length]).toEqual([3 * ids.length, 3 * ids.length + 3]);
	});

	it('names the item that failed, and sends no more than what was under way', async () => {
		const ids = sandbox.sky.objectIds().slice(0, 40);
		const input = ids.map((object, index) => ({
			object: index === 3 ? '169830579938263111' : object,
		}));
		const { error, requests } = await look({ object: '={{ $json.object }}' }, input);
		expect(error?.message).toBe('Fink has no source of diaObjectId 169830579938263111 [item 3]');
		expect(requests.length).toBeLessThan(3 * 12);
	});

	it('draws the same bytes again', async () => {
		const { diaObjectId } = example();
		const [one, two] = await Promise.all(
			[1, 2].map(async () => await look({ object: diaObjectId })),
		);
		const digest = async (run: typeof one) => {
			const { bytes } = await pictureOf(run.items[0]);
			return createHash('sha256').update(bytes).digest('hex');
		};
		expect(await digest(one)).toBe(await digest(two));
	});

	it('lists the candidates of a name that means several objects, and draws nothing', async () => {
		const { items, error } = await look({ object: '[FNK2026] 1' });
		expect(items).toEqual([]);
		expect(error?.message).toBe('"[FNK2026] 1" means 2 objects in Fink [item 0]');
		expect(error?.description).toMatch(
			/^Enter one of them: 169725195450972024 \(.*; 169725195448350623/,
		);
	});

	it('says who was asked for an unknown name, and draws nothing', async () => {
		const { items, error } = await look({ object: 'Nibiru' });
		expect(items).toEqual([]);
		expect(error?.message).toBe('Fink has no object under the name "Nibiru" [item 0]');
		expect(error?.description).toContain('SIMBAD does not know "Nibiru"');
	});

	it('refuses an id that was rounded, before anything is sent', async () => {
		const input = [{ object: Number(example().diaObjectId) }];
		const { error, requests } = await look({ object: '={{ $json.object }}' }, input);
		expect(error?.message).toMatch(/^Object \d+ was already rounded/);
		expect(requests).toEqual([]);
	});

	it('says of an expression that stayed as plain text how to mend it', async () => {
		const { error, requests } = await look({ object: '{{ $json.diaObjectId }}' });
		expect(error?.message).toBe('Object is an expression that is held as plain text [item 0]');
		expect(error?.description).toMatch(/^Switch Object from Fixed to Expression/);
		expect(requests).toEqual([]);
	});

	it('says the same of an expression without its braces', async () => {
		const { error, requests } = await look({ object: '$json.diaObjectId' });
		expect(error?.message).toBe('Object is an expression that is held as plain text [item 0]');
		expect(error?.description).toContain('enter {{ $json.diaObjectId }}');
		expect(requests).toEqual([]);
	});

	it('does not say twice who does not know a name', async () => {
		const { error } = await look({ object: 'Nibiru' });
		expect(error?.description).not.toContain('It looks like a name in');
	});

	it('goes on with the others when it continues on fail', async () => {
		const { diaObjectId } = example();
		const input = [{ object: 'Nibiru' }, { object: diaObjectId }];
		const { items } = await look({ object: '={{ $json.object }}' }, input, 'continueRegularOutput');
		expect(items.map(({ json, binary }) => [typeof json.error, Object.keys(binary ?? {})])).toEqual(
			[
				['string', []],
				['undefined', ['picture']],
			],
		);
	});

	it('draws the light curve and names what is missing when there is no image', async () => {
		const { diaObjectId } = example();
		sandbox.sky.cutout = () => null;
		sandbox.sky.hasAlert = () => false;
		try {
			const card = await look({ object: diaObjectId });
			expect(card.items[0].json.missingImages).toEqual(['Science', 'Template', 'Difference']);
			expect(card.hints.join()).toMatch(/has no Science, Template, Difference image: Fink has no/);
			const triplet = await look({ operation: 'triplet', object: diaObjectId });
			expect(triplet.items[0].binary?.picture.fileName).toMatch(/^\d+_lightCurve\.png$/);
			expect(triplet.hints.join()).toContain('The picture shows the light curve instead');
		} finally {
			delete (sandbox.sky as { cutout?: unknown }).cutout;
			delete (sandbox.sky as { hasAlert?: unknown }).hasAlert;
		}
	});
});
