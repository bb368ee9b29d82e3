import { decodePngText, describeAlert, cardHeader } from '@fink/core';
import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes, type ChainNode } from './runNodes';

let sandbox: Sandbox;
/** Objects with several detections, and how many. */
let objects: Array<{ diaObjectId: string; detections: number; latestDiaSourceId: string }>;

beforeAll(async () => {
	sandbox = await startSandbox();
	objects = sandbox.sky.examples().filter(({ detections }) => detections > 4);
});
afterAll(async () => await sandbox.close());

const sources = (id: string, others: INode['parameters'] = {}): ChainNode => ({
	type: 'finkSources',
	parameters: {
		resource: 'source',
		operation: 'getAll',
		diaObjectId: id,
		returnAll: true,
		...others,
	},
});
const curve = (parameters: INode['parameters'] = {}, onError?: INode['onError']): ChainNode => ({
	type: 'renderLightCurve',
	parameters,
	onError,
});

const numbersOf = ({ json }: { json: IDataObject }) => json.lightCurve as IDataObject;
const byBand = (numbers: IDataObject) =>
	Object.values(numbers.bands as IDataObject).map((band) => (band as IDataObject).detections);

describe('Render Light Curve', () => {
	it('draws the detections that Fink Sources returns, one picture for each object', async () => {
		const [a, b] = objects;
		const { items, error } = await runNodes(
			[sources(`${a.diaObjectId}, ${b.diaObjectId}`), curve()],
			{ baseUrl: sandbox.url },
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(2);
		for (const { diaObjectId, detections } of [a, b]) {
			const item = items.find(({ json }) => json.diaObjectId === diaObjectId);
			if (!item) throw new Error(`no picture of ${diaObjectId}`);
			const numbers = numbersOf(item);
			expect(numbers).toMatchObject({
				diaObjectIds: [diaObjectId],
				rows: detections,
				detections,
				unit: 'nJy',
				dropped: { noTime: 0, noFlux: 0, duplicate: 0 },
				warnings: [],
			});
			expect(byBand(numbers).reduce<number>((sum, n) => sum + Number(n), 0)).toBe(detections);
			expect(item.binary?.lightCurvePicture).toMatchObject({
				fileName: `${diaObjectId}_lightCurve.png`,
				mimeType: 'image/png',
			});
			const png = await binaryBytes(item, 'lightCurvePicture');
			expect(PNG.sync.read(png)).toMatchObject({ width: 800, height: 600 });
			const paired = item.pairedItem;
			expect(Array.isArray(paired) ? paired.length : 0).toBe(detections);
		}
	});

	it('goes on with the newest detection and marks it', async () => {
		const [{ diaObjectId, latestDiaSourceId }] = objects;
		const { items } = await runNodes([sources(diaObjectId), curve()], { baseUrl: sandbox.url });
		expect(items[0].json).toMatchObject({ diaSourceId: latestDiaSourceId });
		expect(numbersOf(items[0]).highlighted).toMatchObject({ diaSourceId: latestDiaSourceId });
	});

	it('makes the same picture of raw and of simplified rows', async () => {
		const [{ diaObjectId }] = objects;
		const draw = async (simplify: boolean) => {
			const title = 'same';
			const { items } = await runNodes([sources(diaObjectId, { simplify }), curve({ title })], {
				baseUrl: sandbox.url,
			});
			return await binaryBytes(items[0], 'lightCurvePicture');
		};
		expect((await draw(true)).equals(await draw(false))).toBe(true);
	});

	it('holds its numbers and every point in the file', async () => {
		const [{ diaObjectId, detections }] = objects;
		const { items } = await runNodes(
			[sources(diaObjectId), curve({ quantity: 'totalMagnitude', caption: 'a\nb' })],
			{ baseUrl: sandbox.url },
		);
		const text = decodePngText(new Uint8Array(await binaryBytes(items[0], 'lightCurvePicture')));
		const { pictureWidth: width, pictureHeight: height, ...numbers } = numbersOf(items[0]);
		expect([width, height]).toEqual([800, 600]);
		expect(JSON.parse(text['Fink Numbers'])).toEqual(JSON.parse(JSON.stringify(numbers)));
		expect(JSON.parse(text['Fink Recipe'])).toMatchObject({
			quantity: 'totalMagnitude',
			caption: ['a', 'b'],
		});
		expect(text['Fink Points'].split('\n')).toHaveLength(detections + 1);
	});

	it('draws forced photometry of a second list with open marks, counted apart', async () => {
		const { diaObjectId } = objects.reduce((most, object) =>
			object.detections > most.detections ? object : most,
		);
		const forced = sandbox.sky.forcedSourcesOf(diaObjectId).length;
		const { items, error } = await runNodes(
			[
				sources('={{ $json.diaObjectId }}', { output: 'list', listField: 'detections' }),
				{
					type: 'finkSources',
					parameters: {
						resource: 'forcedPhotometry',
						operation: 'getAll',
						diaObjectId: '={{ $json.diaObjectId }}',
						returnAll: true,
						output: 'list',
						listField: 'forcedPhotometry',
					},
				},
				curve({ rowsFrom: 'field', quantity: 'differenceMagnitude' }),
			],
			{ baseUrl: sandbox.url, input: [{ diaObjectId, mine: 'kept' }] },
		);
		expect(error).toBeUndefined();
		expect(forced).toBeGreaterThan(0);
		expect(items[0].json).toMatchObject({ diaObjectId, mine: 'kept' });
		expect(numbersOf(items[0])).toMatchObject({ forced, limitSigma: 3 });
	});

	it('draws a card along one line of nodes: alert, cutouts, detections, card', async () => {
		const [{ diaObjectId, latestDiaSourceId, detections }] = objects;
		const { items, error } = await runNodes(
			[
				sources(diaObjectId, { returnAll: false, limit: 1 }),
				{ type: 'finkCutout', parameters: { kinds: ['Science', 'Template', 'Difference'] } },
				sources('={{ $json.diaObjectId }}', { output: 'list', listField: 'detections' }),
				curve({
					operation: 'card',
					rowsFrom: 'field',
					tag: 'extragalactic_lt20mag_candidate',
					options: { orientation: 'northUp', theme: 'dark' },
				}),
			],
			{ baseUrl: sandbox.url },
		);
		expect(error).toBeUndefined();
		const [item] = items;
		expect(Object.keys(item.binary ?? {})).toEqual([
			'cardPicture',
			'science',
			'template',
			'difference',
		]);
		expect(Object.keys(item.json.pictures as IDataObject)).toEqual([
			'science',
			'template',
			'difference',
		]);
		expect(numbersOf(item)).toMatchObject({
			rows: detections,
			highlighted: { diaSourceId: latestDiaSourceId },
		});
		// Two alerts of one object keep apart.
		expect(item.binary?.cardPicture.fileName).toBe(`${String(item.json.diaSourceId)}_card.png`);
		const png = await binaryBytes(item, 'cardPicture');
		const { width, height } = PNG.sync.read(png);
		expect([width, height]).toEqual([1080, numbersOf(item).pictureHeight]);
		const { detections: history, ...alert } = item.json;
		const header = cardHeader(describeAlert(alert, { history }), {
			tag: 'extragalactic_lt20mag_candidate',
		});
		const text = decodePngText(new Uint8Array(png));
		expect(JSON.parse(text['Fink Recipe'])).toMatchObject({ header, theme: 'dark' });
		expect(text.Title).toBe(header.title);
	});

	it('takes the item with cutouts for the alert when every item is a row', async () => {
		const [{ diaObjectId, detections }] = objects;
		const { items } = await runNodes(
			[
				sources(diaObjectId),
				{ type: 'finkCutout', parameters: { kinds: ['Science'] } },
				curve({ operation: 'card' }),
			],
			{ baseUrl: sandbox.url },
		);
		expect(items).toHaveLength(1);
		expect(numbersOf(items[0]).rows).toBe(detections);
		expect(Object.keys(items[0].json.pictures as IDataObject)).toEqual(['science']);
	});

	it("draws Fink Trigger's groups from their list of alerts, and a card with the tag that was watched", async () => {
		const alert = (n: number) => ({
			diaObjectId: '170587117485817955',
			diaSourceId: String(170587117485817000n + BigInt(n)),
			mjdTai: 61200 + n,
			band: 'r',
			fluxNjy: 1000 + n,
			fluxErrNjy: 50,
		});
		const alerts = [3, 2, 1].map(alert);
		const group = { ...alerts[0], count: 3, diaObjectIds: ['170587117485817955'], alerts };
		const input = [{ ...group, tag: 'in_tns' }];
		const { items } = await runNodes([curve()], { input });
		expect(numbersOf(items[0])).toMatchObject({ rows: 3, points: 3, spanDays: 2 });
		const { items: cards } = await runNodes([curve({ operation: 'card' })], { input });
		const text = decodePngText(new Uint8Array(await binaryBytes(cards[0], 'cardPicture')));
		expect(JSON.parse(text['Fink Recipe'])).toMatchObject({ header: { tag: 'in_tns' } });
	});

	it('writes SVG with text that can be read', async () => {
		const [{ diaObjectId }] = objects;
		const { items } = await runNodes(
			[
				sources(diaObjectId),
				curve({ title: 'A < B & "C"', options: { format: 'svg', keepFiles: false } }),
			],
			{ baseUrl: sandbox.url },
		);
		expect(items[0].binary?.lightCurvePicture).toMatchObject({
			fileName: `${diaObjectId}_lightCurve.svg`,
			mimeType: 'image/svg+xml',
		});
		const svg = String(await binaryBytes(items[0], 'lightCurvePicture'));
		expect(svg).toContain('>A &lt; B &amp; &quot;C&quot;</text>');
		expect(svg).toMatch(/>Difference flux \([nµ]Jy\)<\/text>/);
	});
});

describe('Render Light Curve, bad input', () => {
	const row = { diaObjectId: '17', diaSourceId: '1', mjdTai: 61200, band: 'r', fluxNjy: 100 };
	const failing = async (parameters: INode['parameters'], input: IDataObject[]) =>
		(await runNodes([curve(parameters)], { input })).error;

	it.each<[string, INode['parameters'], IDataObject[], string]>([
		['no time', {}, [{ ...row, mjdTai: undefined }], 'has no time'],
		[
			'no rows in the field',
			{ rowsFrom: 'field' },
			[{ diaObjectId: '17' }],
			'no field "detections"',
		],
		[
			'several objects',
			{ rowsFrom: 'field' },
			[{ detections: [row, { ...row, diaObjectId: '18' }] }],
			'belong to 2 objects, but one is expected: 17, 18',
		],
		['an empty list', { rowsFrom: 'field' }, [{ detections: [] }], 'no rows to draw'],
		[
			'a period of zero',
			{ options: { periodDays: 0 } },
			[row],
			'Period (Days) must be a number above 0',
		],
		['a small width', { width: 200 }, [row], 'Width must be a number from 300 to 2000'],
		['an unknown band', { options: { bands: ['q'] } }, [row], 'which is not a band'],
		[
			'only invalid points',
			{},
			[
				{ ...row, fluxNjy: 'NaN' },
				{ ...row, band: 'w' },
			],
			'None of the 2 rows',
		],
	])('says in a sentence: %s', async (_, parameters, input, sentence) => {
		const error = await failing(parameters, input);
		expect(error?.message).toContain(sentence);
		expect(error?.message).toContain('[item 0]');
		expect(error?.description).toBeTruthy();
	});

	it('goes on with the other objects when it shall continue', async () => {
		const bad = { ...row, diaObjectId: '99', band: 'x' };
		const { items } = await runNodes([curve({}, 'continueRegularOutput')], { input: [bad, row] });
		expect(items.map(({ json }) => [json.error !== undefined, json.diaObjectId])).toEqual([
			[true, '99'],
			[false, '17'],
		]);
	});

	it('joins objects on request', async () => {
		const input = [row, { ...row, diaObjectId: '18', diaSourceId: '2', mjdTai: 61201 }];
		const { items } = await runNodes([curve({ options: { joinObjects: true } })], { input });
		expect(items).toHaveLength(1);
		expect(numbersOf(items[0])).toMatchObject({ points: 2, diaObjectIds: ['17', '18'] });
	});
});
