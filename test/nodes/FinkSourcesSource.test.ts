import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
let supernova: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	supernova = sandbox.sky.examples()[0].diaObjectId;
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

const sources = async (
	parameters: object,
	input?: Array<Record<string, string>>,
	onError?: 'continueRegularOutput' | 'continueErrorOutput',
) => {
	const before = sandbox.requests.length;
	const run = await runNodes(
		[
			{
				type: 'finkSources',
				parameters: { resource: 'source', operation: 'getAll', ...parameters } as never,
				onError,
			},
		],
		{ baseUrl: sandbox.url, input },
	);
	return { ...run, requests: sandbox.requests.length - before };
};
const locator = (mode: string, value: string) => ({ __rl: true, mode, value });

describe('Fink Sources, Source: Get Many', () => {
	it.each([
		['an id', () => locator('id', supernova)],
		['an expression', () => locator('id', '={{ $json.diaObjectId }}')],
		['the address of a page', () => locator('url', `https://lsst.fink-portal.org/${supernova}`)],
		['the plain text of older workflows', () => supernova],
		['the plain expression of older workflows', () => '={{ $json.diaObjectId }}'],
	])('finds an object by %s', async (_, object) => {
		const { items } = await sources({ diaObjectId: object(), limit: 1 }, [
			{ diaObjectId: supernova },
		]);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual([supernova]);
	});

	it('asks for the objects of hundreds of items in few requests, and gives each its own', async () => {
		const known = sandbox.sky.objectIds();
		const ids = Array.from({ length: 240 }, (_, n) => known[(n * 7) % known.length]);
		const { items, requests } = await sources(
			{ diaObjectId: '={{ $json.id }}', limit: 1 },
			ids.map((id) => ({ id })),
		);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual(ids);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_, item) => ({ item })));
		expect(requests).toBe(Math.ceil(new Set(ids).size / 50));
	});

	it('keeps all other items when some are unknown or no ids at all', async () => {
		const { items, requests } = await sources(
			{ diaObjectId: '={{ $json.id }}', limit: 1 },
			[{ id: supernova }, { id: '170000000000000001' }, { id: '1e17' }, { id: supernova }],
			'continueRegularOutput',
		);
		expect(requests).toBe(1);
		expect(
			items.map(({ json, pairedItem }) => [json.diaObjectId, typeof json.error, pairedItem]),
		).toEqual([
			[supernova, 'undefined', { item: 0 }],
			['170000000000000001', 'string', { item: 1 }],
			[undefined, 'string', { item: 2 }],
			[supernova, 'undefined', { item: 3 }],
		]);
	});

	it('sends a failed item to the error branch and the others on', async () => {
		const { run, items } = await sources(
			{ diaObjectId: '={{ $json.id }}', limit: 1 },
			[{ id: supernova }, { id: '170000000000000001' }],
			'continueErrorOutput',
		);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual([supernova]);
		const [, failed] = run.data.resultData.runData['1 finkSources'][0].data?.main ?? [];
		expect(failed?.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/^Fink has no source of diaObjectId 170000000000000001.*rounded/),
		]);
	});

	it('names the item that fails and stops', async () => {
		const { error } = await sources({ diaObjectId: '={{ $json.id }}' }, [
			{ id: supernova },
			{ id: '170000000000000001' },
		]);
		expect(error?.message).toBe('Fink has no source of diaObjectId 170000000000000001 [item 1]');
	});

	it('reports a misspelled column with the nearest names, before anything is sent', async () => {
		const options = { columns: ['r:psfFlx'] };
		const { error, requests } = await sources({ diaObjectId: supernova, simplify: false, options });
		expect(error?.message).toBe('Columns: r:psfFlx is not a column of Fink [item 0]');
		expect(error?.description).toMatch(/Did you mean r:psfFlux/);
		expect(requests).toBe(0);
	});

	it('asks for an unknown column when instructed to', async () => {
		const options = { columns: ['r:brandNew', 'r:band'], allowUnknownColumns: true };
		const { items } = await sources({ diaObjectId: supernova, limit: 1, simplify: false, options });
		expect(Object.keys(items[0].json)).toContain('r:band');
	});

	it('tells the age of the object at each detection, and where to look it up', async () => {
		const { items } = await sources({ diaObjectId: supernova, returnAll: true });
		const times = items.map(({ json }) => json.mjdTai as number);
		for (const { json } of items) {
			const age = (json.mjdTai as number) - Math.min(...times);
			expect(json.daysSinceFirstDetection).toBeCloseTo(age, 2);
			expect(json.simbadUrl).toMatch(/^https:\/\/simbad/);
		}
	});

	it.each([
		['csv', 'text/csv', '.csv', /^f:|^r:/],
		['votable', 'application/x-votable+xml', '.vot', /^<\?xml/],
	])('hands %s on as the server wrote it', async (output, mimeType, extension, beginning) => {
		const { items } = await sources({
			diaObjectId: supernova,
			output,
			options: { columns: ['r:psfFlux', 'r:band'] },
		});
		expect(items).toHaveLength(1);
		const { data } = items[0].binary ?? {};
		expect(data).toMatchObject({ mimeType, fileName: `${supernova}_sources${extension}` });
		const answer = await fetch(`${sandbox.url}/api/v1/sources`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				diaObjectId: supernova,
				columns: 'r:diaSourceId,r:diaObjectId,r:midpointMjdTai,r:psfFlux,r:band',
				'output-format': output,
			}),
		});
		const text = (await binaryBytes(items[0], 'data')).toString();
		expect(text).toBe(await answer.text());
		expect(text).toMatch(beginning);
	});
});
