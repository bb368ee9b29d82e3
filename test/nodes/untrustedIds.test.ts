import { AlertLog, startSandbox, type Sandbox } from '@fink/sandbox';
import type { IRun } from 'n8n-workflow';

import { activateTrigger, pollJson } from './pollTrigger';
import { runNodes, type ChainNode } from './runNodes';

/** Ids that a server has made floating-point numbers of, and ids that it does not know, in files too. */
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

const UNKNOWN = '170587117485817950';
const known = (index = 0) => sandbox.sky.examples()[index].diaObjectId;

const sources = async (
	parameters: object,
	onError?: ChainNode['onError'],
	input: Array<Record<string, string>> = [{}],
) =>
	await runNodes([{ type: 'finkSources', parameters: parameters as never, onError }], {
		baseUrl: sandbox.url,
		input,
	});

function hintsOf(run: IRun): string[] {
	const runs = Object.values(run.data.resultData.runData).flat();
	return runs.flatMap((task) => task.hints ?? []).map(({ message }) => message);
}

describe.each(['decimal', 'exponent'] as const)('ids served as floats (%s)', (style) => {
	const spoil = (path: string) => sandbox.faults.set({ path, effect: { kind: 'floatIds', style } });
	const way = style === 'decimal' ? 'decimal point' : 'exponent';

	it('end the look-up of 100 alerts with what came and why, not with fewer alerts', async () => {
		const log = new AlertLog(() => 61_210);
		log.ingest({ count: 100, mjdTai: 61_209 });
		const stream = await startSandbox({ sky: log.asSky() });
		const lookUp = async () =>
			await runNodes(
				[
					{
						type: 'finkSources',
						parameters: { resource: 'tag', operation: 'getAlerts', tag: 'in_tns', limit: 100 },
					},
				],
				{ baseUrl: stream.url },
			);
		expect((await lookUp()).items).toHaveLength(100);
		stream.faults.set({ path: '/api/v1/tags', effect: { kind: 'floatIds', style } });
		const { items, error } = await lookUp();
		await stream.close();
		expect(items).toEqual([]);
		expect(error?.message).toMatch(
			/^Fink sent IDs that can't be trusted: r:dia\w+Id 1[\d.e+]+ \[item 0\]$/,
		);
		expect(error?.description).toContain(way);
		expect(error?.description).toContain('(in 100 rows of 100)');
	});

	it('lose no other item: what other requests gave goes on', async () => {
		const effect = { kind: 'floatIds', style } as const;
		sandbox.faults.set({ path: '/api/v1/sources', times: 1, effect });
		const { items } = await sources(
			{
				resource: 'source',
				operation: 'getAll',
				diaObjectId: known(),
				simplify: false,
				limit: 2,
				options: { columns: '={{ $json.column }}' },
			},
			'continueRegularOutput',
			[{ column: 'r:psfFlux' }, { column: 'r:band' }],
		);
		expect(items.map(({ json }) => typeof json.error).sort()).toEqual([
			'string',
			'undefined',
			'undefined',
		]);
		expect(items.find(({ json }) => json.error)?.json.error).toMatch(/can't be trusted/);
	});

	it('end a poll of the trigger with the same sentence', async () => {
		const poller = await activateTrigger({ baseUrl: sandbox.url });
		spoil('/api/v1/tags');
		await expect(pollJson(poller)).rejects.toThrow(/can't be trusted/);
	});
});

describe.each([
	['source', 'getAll', 'source'],
	['object', 'get', 'object'],
	['forcedPhotometry', 'getAll', 'forced photometry'],
])('%s as a file', (resource, operation, what) => {
	const supernova = () =>
		sandbox.sky.examples().filter(({ detections }) => detections > 4)[0].diaObjectId;
	const file = async (format: string, ids: string, options = {}) =>
		await sources({ resource, operation, diaObjectId: ids, output: format, options });
	const columns = resource === 'object' ? [] : ['r:psfFlux', 'r:band'];

	it.each(['csv', 'votable', 'parquet'])(
		'%s names an id that Fink does not know',
		async (format) => {
			const { items, run, error } = await file(format, `${supernova()}, ${UNKNOWN}`, { columns });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(1);
			expect(items[0].json.unknownIds).toEqual([UNKNOWN]);
			const [hint] = hintsOf(run);
			expect(hint).toMatch(
				new RegExp(`^Fink has no ${what} of diaObjectId ${UNKNOWN}: the file has no row for it\\.`),
			);
			expect(hint).toContain('looks rounded: IDs lose');
			expect(hint).toContain('Read IDs with Fink Sources, which keeps them as text.');
		},
	);

	it.each(['csv', 'votable', 'parquet'])('%s says nothing when all are known', async (format) => {
		const { items, run } = await file(format, supernova(), { columns });
		expect(items[0].json).not.toHaveProperty('unknownIds');
		expect(hintsOf(run)).toEqual([]);
	});

	it.each(['csv', 'votable', 'parquet'])('%s of unknown ids alone is an error', async (format) => {
		const { items, error } = await file(format, `${UNKNOWN}, 170587117485817951`, { columns });
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/^Fink found nothing for /);
		expect(error?.description).toContain(`Requested: ${UNKNOWN}, 170587117485817951.`);
		expect(error?.description).toContain(`${UNKNOWN} looks rounded: IDs lose`);
	});

	it.each(['csv', 'votable', 'parquet'])('%s of one rounded id says so', async (format) => {
		const { error } = await file(format, UNKNOWN, { columns });
		expect(error?.description).toContain('This one looks rounded: IDs lose');
	});
});
