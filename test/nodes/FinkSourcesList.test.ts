import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
let objects: Array<{ diaObjectId: string; detections: number }>;

beforeAll(async () => {
	sandbox = await startSandbox();
	objects = sandbox.sky.examples().filter(({ detections }) => detections > 2);
});
afterAll(async () => await sandbox.close());

const list = async (
	parameters: INode['parameters'],
	input: IDataObject[],
	onError?: INode['onError'],
) =>
	await runNodes(
		[
			{
				type: 'finkSources',
				parameters: {
					operation: 'getAll',
					diaObjectId: '={{ $json.id }}',
					returnAll: true,
					output: 'list',
					...parameters,
				},
				onError,
			},
		],
		{
			baseUrl: sandbox.url,
			input,
			files: { science: { bytes: new Uint8Array([1, 2, 3]), fileName: '1_cutoutScience.fits' } },
		},
	);

describe('Fink Sources, List in Input Item', () => {
	it('puts the records of each item into it and keeps its fields and files', async () => {
		const input = objects.slice(0, 2).map(({ diaObjectId }) => ({ id: diaObjectId, mine: 7 }));
		const { items } = await list({ resource: 'source', listField: 'seen' }, input);
		expect(items).toHaveLength(2);
		items.forEach(({ json, binary, pairedItem }, i) => {
			const seen = json.seen as IDataObject[];
			expect(json).toMatchObject(input[i]);
			expect(seen).toHaveLength(objects[i].detections);
			expect(new Set(seen.map(({ diaObjectId }) => diaObjectId))).toEqual(new Set([input[i].id]));
			expect(binary?.science.fileName).toBe('1_cutoutScience.fits');
			expect(pairedItem).toEqual({ item: i });
		});
	});

	it('gives an empty list where there is no forced photometry yet', async () => {
		const alone = sandbox.sky
			.objectIds()
			.find((id) => sandbox.sky.forcedSourcesOf(id).length === 0);
		if (alone === undefined) throw new Error('every object has forced photometry');
		const { items, error } = await list(
			{ resource: 'forcedPhotometry', listField: 'forcedPhotometry' },
			[{ id: alone }],
		);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ id: alone, forcedPhotometry: [] }]);
	});

	it('says in a hint of an empty list that its id looks rounded', async () => {
		const input = [{ id: '170587117485817950' }];
		const { items, hints } = await list(
			{ resource: 'forcedPhotometry', listField: 'forcedPhotometry' },
			input,
		);
		expect(items[0].json.forcedPhotometry).toEqual([]);
		expect(hints.join()).toContain('This one looks rounded: IDs lose');
	});

	it('names every unknown object of a list of ids', async () => {
		const [{ diaObjectId }] = objects;
		const input = [{ id: `170587117485817950, ${diaObjectId}, 17000000` }];
		const { error } = await list({ resource: 'source', listField: 'seen' }, input);
		expect(error?.message).toBe(
			'Fink has no source of diaObjectId 170587117485817950, 17000000 [item 0]',
		);
		expect(error?.description).toContain('170587117485817950 looks rounded: IDs lose');
	});

	it('keeps an unknown object an error, of its item alone', async () => {
		const [{ diaObjectId }] = objects;
		const input = [{ id: '17000000' }, { id: diaObjectId }];
		const { error } = await list({ resource: 'source', listField: 'seen' }, input);
		expect(error?.message).toContain('Fink has no source of diaObjectId 17000000');
		const { items } = await list(
			{ resource: 'source', listField: 'seen' },
			input,
			'continueRegularOutput',
		);
		expect(items.map(({ json }) => [Boolean(json.error), Array.isArray(json.seen)])).toEqual([
			[true, false],
			[false, true],
		]);
	});

	it('wants a name for the list', async () => {
		const [{ diaObjectId }] = objects;
		const { error } = await list({ resource: 'source', listField: ' ' }, [{ id: diaObjectId }]);
		expect(error?.message).toBe('List Field is empty [item 0]');
	});
});
