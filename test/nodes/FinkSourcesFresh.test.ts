import { ShiftedSky, simulateSky } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { nowMjdTai } from './pollTrigger';
import { useQuickTime } from './quickTime';
import { runNodes } from './runNodes';
import { SOURCES, useStreamedSandbox } from './streamedSandbox';

const FP = '/api/v1/fp';
const HOUR = 1 / 24;

useQuickTime();

const fink = useStreamedSandbox();

interface Announced extends IDataObject {
	readonly diaSourceId: string;
	readonly diaObjectId: string;
	readonly mjdTai: number;
}

/** Alerts as a trigger gives them; `ofObject` belong to an object that is known already. */
function announce(count = 1, ofObject?: string, hoursAgo = 0.1): Announced[] {
	const mjdTai = nowMjdTai() - hoursAgo * HOUR;
	const cells = ofObject ? { 'r:diaObjectId': BigInt(ofObject) } : {};
	const ids = fink.log.ingest({ count, mjdTai, cells });
	return ids.map((id) => ({ diaSourceId: id, diaObjectId: ofObject ?? id, mjdTai }));
}

interface Question {
	readonly resource?: 'source' | 'forcedPhotometry' | 'object';
	readonly parameters?: INode['parameters'];
	readonly onError?: INode['onError'];
}

async function lookUp(input: IDataObject[], question: Question = {}) {
	const { resource = 'source', onError } = question;
	const operation = resource === 'object' ? 'get' : 'getAll';
	const parameters = {
		resource,
		operation,
		diaObjectId: { __rl: true, mode: 'id', value: '={{ $json.diaObjectId }}' },
		...question.parameters,
	};
	const begunMs = Date.now();
	const chain = [{ type: 'finkSources', parameters, onError } as const];
	const result = await runNodes(chain, { baseUrl: fink.sandbox.url, input });
	return { ...result, tookMs: Date.now() - begunMs };
}

const SHORT = { options: { waitMinutes: 0.02 } };

describe('sources of an alert that was just announced', () => {
	it('are waited for when the object is not known at all yet', async () => {
		fink.late(SOURCES, 3);
		const [alert] = announce();
		const { items } = await lookUp([alert]);
		expect(items.map(({ json }) => json.diaSourceId)).toEqual([alert.diaSourceId]);
	});

	it.each(['items', 'list'])(
		'are waited for when only the new one is missing, as %s',
		async (output) => {
			const [first] = announce(1, undefined, 30);
			fink.late(SOURCES, 3);
			await new Promise((done) => setTimeout(done, 3100));
			const [second] = announce(1, first.diaSourceId);
			const { items } = await lookUp([second], { parameters: { output } });
			const records =
				output === 'list'
					? (items[0].json.detections as IDataObject[])
					: items.map(({ json }) => json);
			const ids = [second.diaSourceId, first.diaSourceId];
			expect(records.map(({ diaSourceId }) => diaSourceId)).toEqual(ids);
		},
	);

	it('come without the new one, and say so, when it does not come', async () => {
		const [first] = announce(1, undefined, 30);
		const second = { ...first, diaSourceId: '170000000000000001', mjdTai: nowMjdTai() };
		const { items, run } = await lookUp([second], { parameters: SHORT });
		expect(items.map(({ json }) => json.diaSourceId)).toEqual([first.diaSourceId]);
		const { hints } = run.data.resultData.runData['1 finkSources'][0];
		expect(hints?.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^Fink does not have diaSourceId 170000000000000001 of diaObjectId \d+ among its sources yet \(the alert is \d+ s old\)\. The other sources were returned\.$/,
			),
		]);
	});

	it('are an error with the age of the alert when they do not come', async () => {
		fink.late(SOURCES, 1e6);
		const [alert] = announce();
		const { error } = await lookUp([alert], { parameters: SHORT });
		expect(error?.message).toBe(
			`Fink has no source of diaObjectId ${alert.diaObjectId}: the alert is 6 min old [item 0]`,
		);
		expect(error?.description).toMatch(/^Asked again once over 1 s\. .*Run again later/);
	});

	it.each([
		['older alerts', () => ({ mjdTai: nowMjdTai() - 30 * HOUR }), {}],
		['items that say nothing of an alert', () => ({ mjdTai: null }), {}],
		['nothing, switched off', () => ({}), { options: { waitForFresh: false } }],
	])('are not waited for: %s', async (_, fields, parameters) => {
		fink.late(SOURCES, 1e6);
		const [alert] = announce();
		const { error } = await lookUp([{ ...alert, ...fields() }], { parameters });
		expect(error?.message).toBe(`Fink has no source of diaObjectId ${alert.diaObjectId} [item 0]`);
		expect(fink.requestsTo(SOURCES)).toHaveLength(1);
	});

	it('of many items are asked for together', async () => {
		fink.late(SOURCES, 4);
		const alerts = announce(300);
		const { items } = await lookUp(alerts);
		expect(items.map(({ json }) => json.diaSourceId)).toEqual(
			alerts.map(({ diaSourceId }) => diaSourceId),
		);
		// 6 requests for all of them once; each item alone would need 300 more
		expect(fink.requestsTo(SOURCES).length).toBeLessThan(60);
	});

	it('are waited for in a file too', async () => {
		fink.late(SOURCES, 3);
		const [alert] = announce();
		const { items } = await lookUp([alert], { parameters: { output: 'csv' } });
		expect(items[0].json).toMatchObject({ mimeType: 'text/csv' });
	});
});

describe('forced photometry of an alert that was just announced', () => {
	const survey = simulateSky();
	beforeEach(async () => {
		await fink.sandbox.close();
		await fink.serve(ShiftedSky.endingAt(nowMjdTai(), survey));
	});

	/** The object of the newest alert, which has some. */
	const newest = () => {
		const { sky } = fink.sandbox;
		const latest = sky.objectIds().map((id) => sky.sourcesOf(id).at(-1));
		const rows = latest.flatMap((row) => (row ? [row] : []));
		const timeOf = (row: (typeof rows)[number]) => Number(row.get('r:midpointMjdTai'));
		const [row] = rows
			.filter((one) => sky.forcedSourcesOf(String(one.get('r:diaObjectId'))).length > 0)
			.sort((a, b) => timeOf(b) - timeOf(a));
		return {
			diaSourceId: String(row.get('r:diaSourceId')),
			diaObjectId: String(row.get('r:diaObjectId')),
			mjdTai: nowMjdTai() - HOUR,
		};
	};

	it('is waited for', async () => {
		fink.late(FP, 3);
		const { items } = await lookUp([newest()], { resource: 'forcedPhotometry' });
		expect(items.length).toBeGreaterThan(0);
	});

	it('is not waited for after the first detection, which brings none', async () => {
		fink.late(FP, 1e6);
		const { diaObjectId } = newest();
		const first = { diaSourceId: diaObjectId, diaObjectId, mjdTai: nowMjdTai() };
		const { error } = await lookUp([first], { resource: 'forcedPhotometry' });
		expect(error?.message).toMatch(/^Fink has no forced photometry of diaObjectId \d+ \[item 0\]$/);
		expect(fink.requestsTo(FP)).toHaveLength(1);
	});

	it('is an empty list in the end, with a hint', async () => {
		fink.late(FP, 1e6);
		const parameters = { output: 'list', listField: 'forcedPhotometry', ...SHORT };
		const { items, run } = await lookUp([newest()], { resource: 'forcedPhotometry', parameters });
		expect(items[0].json.forcedPhotometry).toEqual([]);
		const { hints } = run.data.resultData.runData['1 finkSources'][0];
		expect(hints?.[0].message).toMatch(
			/^Fink has no forced photometry of diaObjectId \d+: the alert is 1 h old$/,
		);
	});
});

describe('other lookups', () => {
	it('wait for the summary of an object that is not there yet', async () => {
		fink.late('/api/v1/objects', 3);
		const [alert] = announce();
		const { items } = await lookUp([alert], { resource: 'object' });
		expect(items[0].json.diaObjectId).toBe(alert.diaObjectId);
	});

	it('wait in Get Many of an Object of Fink Cutout', async () => {
		fink.late(SOURCES, 3);
		const [alert] = announce();
		const parameters = {
			operation: 'getManyOfObject',
			diaObjectId: { __rl: true, mode: 'id', value: '={{ $json.diaObjectId }}' },
			detections: 'last',
			kinds: ['Science'],
		};
		const options = { baseUrl: fink.sandbox.url, input: [alert] };
		const { items } = await runNodes([{ type: 'finkCutout', parameters }], options);
		expect(items.map(({ json }) => json.diaSourceId)).toEqual([alert.diaSourceId]);
	});
});
