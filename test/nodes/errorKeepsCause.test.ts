import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes, type ChainNode } from './runNodes';

const WRONG = '170000000000000001';

let sandbox: Sandbox;
let known: string;
let other: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	const ids = sandbox.sky.objectIds().filter((id) => sandbox.sky.sourcesOf(id).length >= 4);
	[known, other] = ids;
});
afterAll(async () => await sandbox.close());

const sources = (more: INode['parameters'] = {}): ChainNode => ({
	type: 'finkSources',
	parameters: {
		resource: 'source',
		operation: 'getAll',
		diaObjectId: '={{ $json.diaObjectId }}',
		limit: 1,
		...more,
	},
});

const chainOf = (onError: INode['onError'], message: INode['parameters']): ChainNode[] =>
	[
		sources(),
		{ type: 'finkCutout' as const, parameters: { kinds: ['Science'] } },
		{ type: 'renderCutout' as const, parameters: {} },
		{ type: 'renderLightCurve' as const, parameters: {} },
		{ type: 'finkMessage' as const, parameters: message },
	].map((node) => ({ ...node, onError }));

const errorOf = ({ json }: INodeExecutionData) => json.error;
const messageOf = ({ json }: INodeExecutionData) => json.message as IDataObject;
const CAUSE = `Fink has no source of diaObjectId ${WRONG}`;

describe('an unknown object in the chain Sources, Cutout, Render, Light Curve, Message', () => {
	const input = [{ diaObjectId: known, note: 'a' }];
	beforeAll(() => {
		input.splice(0, 1, { diaObjectId: known, note: 'a' }, { diaObjectId: WRONG, note: 'b' });
	});

	it('keeps its fields and its first cause to the end, one message each', async () => {
		const chain = chainOf('continueRegularOutput', { message: 'perItem' });
		const { items, error } = await runNodes(chain, { baseUrl: sandbox.url, input });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(2);
		expect(messageOf(items[0]).text).toContain(known);
		expect(items[1].json).toEqual({
			diaObjectId: WRONG,
			note: 'b',
			error: expect.stringMatching(new RegExp(`^${CAUSE}`)),
			description: expect.stringMatching(/\w/),
		});
		expect(items[1].pairedItem).toEqual({ item: 1 });
	});

	it('is named in the digest with its cause, and counted', async () => {
		const chain = chainOf('continueRegularOutput', { message: 'digest' });
		const { items } = await runNodes(chain, { baseUrl: sandbox.url, input });
		expect(items).toHaveLength(1);
		expect(items[0].json.count).toBe(1);
		const { text, html, slack } = messageOf(items[0]);
		for (const written of [text, html, JSON.stringify(slack)])
			expect(written).toContain(`1 item failed before this message: ${CAUSE}`);
	});

	it('sends nothing more about it', async () => {
		const chain = chainOf('continueRegularOutput', { message: 'digest' });
		const before = sandbox.requests.length;
		await runNodes(chain, { baseUrl: sandbox.url, input: [{ diaObjectId: WRONG }] });
		expect(sandbox.requests.slice(before).map(({ path }) => path)).toEqual(['/api/v1/sources']);
	});

	it('goes to the error branch with its own fields, whichever node failed', async () => {
		const chain = chainOf('continueRegularOutput', { message: 'perItem' });
		const branch = chain.map((node, i) => ({
			...node,
			onError: i === 4 ? ('continueErrorOutput' as const) : node.onError,
		}));
		const { run, items } = await runNodes(branch, { baseUrl: sandbox.url, input });
		expect(items).toHaveLength(1);
		const [, failed] = run.data.resultData.runData['5 finkMessage'][0].data?.main ?? [];
		expect(failed).toHaveLength(1);
		expect(failed?.[0].json).toMatchObject({ diaObjectId: WRONG, note: 'b' });
		expect(failed?.[0].json.error).toContain(CAUSE);
	});

	it('keeps its fields in list output too', async () => {
		const list = sources({ output: 'list', listField: 'detections' });
		const chain = [{ ...list, onError: 'continueRegularOutput' as const }, list];
		const { items } = await runNodes(chain, { baseUrl: sandbox.url, input });
		expect(items.map(({ json }) => json.note)).toEqual(['a', 'b']);
		expect(items[0].json.detections).toHaveLength(1);
		expect(items[1].json.detections).toBeUndefined();
		expect(errorOf(items[1])).toContain(CAUSE);
	});
});

describe('items that failed in any node', () => {
	const nodes: ChainNode[] = [
		sources(),
		sources({ output: 'list', listField: 'rows' }),
		{ type: 'finkCutout' },
		{
			type: 'finkCutout',
			parameters: { operation: 'getManyOfObject', diaObjectId: '={{ $json.diaObjectId ?? "5" }}' },
		},
		{ type: 'renderCutout' },
		{ type: 'renderCutout', parameters: { layout: 'triplet' } },
		{ type: 'renderCutout', parameters: { layout: 'filmStrip' } },
		{ type: 'renderCutout', parameters: { layout: 'blink', frames: 'visits' } },
		{ type: 'renderCutout', parameters: { layout: 'blink' } },
		{ type: 'renderCutout', parameters: { layout: 'rgb' } },
		{ type: 'renderLightCurve' },
		{ type: 'renderLightCurve', parameters: { rowsFrom: 'field' } },
		{ type: 'renderLightCurve', parameters: { operation: 'card' } },
		{ type: 'finkMessage', parameters: { message: 'perItem' } },
	];
	const failed: IDataObject[] = [
		{ error: 'It did not work' },
		{ diaObjectId: '5', error: 'It did not work', description: 'Try again', list: [1] },
		{ error: { message: 'Request failed with status code 404', name: 'AxiosError' } },
		{ diaSourceId: '7', error: { name: 'NodeApiError' } },
	];

	it.each(nodes.map((node) => [node.type, node.parameters ?? {}, node] as const))(
		'pass unchanged through %s with %j, without a request, also when it stops on errors',
		async (_type, _parameters, node) => {
			const before = sandbox.requests.length;
			const { items, error } = await runNodes([node], { baseUrl: sandbox.url, input: failed });
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json)).toEqual(failed);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				failed.map((_item, item) => ({ item })),
			);
			expect(sandbox.requests.length).toBe(before);
		},
	);

	it('are recognized only by a text or an error object: other fields of that name are values', async () => {
		const words = ['0.05', ' 1e-5', '±0.05', '-', '[0.1, 0.2]', 'nan', 'None', 'n/a', 'false'];
		const values = [null, 0.05, '', ' ', false, { lower: 1, upper: 2 }, [0.1], ...words];
		const input = values.map((error) => ({ diaObjectId: known, error }) as IDataObject);
		const { items } = await runNodes([sources()], { baseUrl: sandbox.url, input });
		expect(items).toHaveLength(values.length);
		for (const { json } of items) expect(json.diaSourceId).toMatch(/^\d+$/);
	});

	it('are counted in a digest, three of them quoted, each with its object', async () => {
		const input = [
			{ diaObjectId: '11', error: 'Time-out [item 3]' },
			{ ssoName: 'Ceres', error: { message: 'Gone' } },
			{ diaSourceId: '13', error: 'Fink has no Science cutout for diaSourceId 13' },
			{ diaObjectId: '14', error: 'Time-out' },
		];
		const chain: ChainNode[] = [{ type: 'finkMessage', parameters: { message: 'digest' } }];
		const { items } = await runNodes(chain, { input });
		expect(messageOf(items[0]).text).toContain(
			'4 items failed before this message: 11: Time-out; Ceres: Gone; Fink has no Science cutout for diaSourceId 13; 1 more',
		);
	});
});

describe('one failed visit', () => {
	/** The newest visits of an object with their Science cutouts; the second one Fink does not have. */
	const strip = async (parameters: INode['parameters'], fail: 'missing' | 'none' = 'missing') => {
		const rows = sandbox.sky.sourcesOf(other).slice(-3);
		const ids = rows.map((row) => String(row.get('r:diaSourceId')));
		const input = ids.map((diaSourceId, i) => ({
			diaObjectId: other,
			diaSourceId,
			cutoutOf: i === 1 && fail === 'missing' ? WRONG : diaSourceId,
			mjdTai: 61000 + i,
			timeUtc: `2026-01-0${i + 1}T00:00:00Z`,
			band: 'r',
		}));
		const chain: ChainNode[] = [
			{
				type: 'finkCutout',
				parameters: { diaSourceId: '={{ $json.cutoutOf }}', kinds: ['Science'] },
				onError: 'continueRegularOutput',
			},
			{ type: 'renderCutout', parameters, onError: 'continueRegularOutput' },
		];
		return await runNodes(chain, { baseUrl: sandbox.url, input });
	};

	it.each(['filmStrip', 'blink'])(
		'becomes an empty panel of a %s, which the JSON names',
		async (layout) => {
			const { items } = await strip({ layout, frames: 'visits' });
			expect(items).toHaveLength(1);
			const { visits, panels, failedVisits } = items[0].json;
			expect([visits, (panels as unknown[]).length]).toEqual([3, 2]);
			expect(failedVisits).toEqual([
				{
					visit: 1,
					diaSourceId: WRONG,
					mjdTai: 61001,
					isShown: true,
					error: expect.stringContaining(WRONG),
				},
			]);
			expect(items[0].pairedItem).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		},
	);

	it('takes the room of a panel, or none when it is left out', async () => {
		const areaOf = async (options: INode['parameters'], fail?: 'none') => {
			const { items } = await strip({ layout: 'filmStrip', options } as never, fail);
			const { width, height } = PNG.sync.read(await binaryBytes(items[0], 'filmStripPicture'));
			return width * height;
		};
		const [empty, left, whole] = [
			await areaOf({}),
			await areaOf({ failedVisits: 'leaveOut' }),
			await areaOf({}, 'none'),
		];
		expect(empty).toBe(whole);
		expect(left).toBeLessThan(whole - 300 * 300);
	});

	it('is an error with its cause where that is chosen', async () => {
		const options = { failedVisits: 'fail' };
		const { items } = await strip({ layout: 'filmStrip', options } as never);
		expect(items).toHaveLength(1);
		expect(errorOf(items[0])).toContain(WRONG);
	});
});
