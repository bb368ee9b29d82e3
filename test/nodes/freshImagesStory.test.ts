import { outputItems, runWorkflow, type Poller } from '@fink/engine';
import type { IDataObject, INode, INodeExecutionData, IRun } from 'n8n-workflow';

import { activateTrigger, nowMjdTai } from './pollTrigger';
import { useQuickTime } from './quickTime';
import { builtPackage } from './runNodes';
import { CUTOUTS, SOURCES, useStreamedSandbox } from './streamedSandbox';

/** Alerts of one story (more with `ALERTS=2000`), and how many come with each exposure. */
const ALERTS = Number(process.env.ALERTS ?? 200);
const AT_ONCE = ALERTS / 4;

useQuickTime();

const fink = useStreamedSandbox();
beforeEach(() => void fink.log.ingest({ count: 5, mjdTai: nowMjdTai() - 1 }));

/** Each alert's images come a time of their own after its tag, decided by its id. */
const lateUpTo = (upToSeconds: number) =>
	fink.sandbox.faults.set({ path: CUTOUTS, effect: { kind: 'late', seconds: 0, upToSeconds } });

const expose = (count: number) => fink.log.ingest({ count, mjdTai: nowMjdTai() - 2 / 1440 });

const nodeOf = (type: string, name: string, parameters: INode['parameters']): INode => ({
	id: name,
	name,
	type: `n8n-nodes-fink.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	credentials: { finkApi: { id: 'sandbox', name: 'Fink sandbox' } },
	onError: 'continueRegularOutput',
});

/** What n8n does with the items of a poll: an execution in which the trigger hands them on. */
async function execute(items: INodeExecutionData[], chain: INode[]): Promise<IRun> {
	const nodes = [nodeOf('finkTrigger', 'Fink Trigger', { watch: 'tag', tag: 'in_tns' }), ...chain];
	const links = chain.map(({ name }, index) => [
		nodes[index].name,
		{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
	]);
	return await runWorkflow({
		workflow: { nodes, connections: Object.fromEntries(links) },
		package: await builtPackage(),
		credentials: { finkApi: { baseUrl: fink.sandbox.url } },
		input: items,
		mode: 'trigger',
	});
}

const pictures = (cutout: INode['parameters']) => [
	nodeOf('finkCutout', 'Fink Cutout', { kinds: ['Science'], ...cutout }),
	nodeOf('renderCutout', 'Render Cutout', { layout: 'single', sizePixels: 60 }),
];

/** Alerts that came out with a picture. */
function picturedIn(run: IRun): string[] {
	const items = outputItems(run, 'Render Cutout');
	return items.filter(({ binary, json }) => binary && !json.error).map(idOf);
}

const idOf = ({ json }: INodeExecutionData) => String(json.key);

async function begin(options: IDataObject = {}): Promise<Poller> {
	const parameters = { options } as INode['parameters'];
	const trigger = await activateTrigger({ baseUrl: fink.sandbox.url, parameters });
	expect(await trigger.poll()).toBeNull();
	return trigger;
}

const requests = () => fink.requestsTo(CUTOUTS).length;

const pause = async (ms: number) => await new Promise((done) => setTimeout(done, ms));

const tell = (text: string) => process.stdout.write(`${text}\n`);

/** Minutes where other tests run beside; half a minute alone. */
jest.setTimeout(300_000);

describe('alerts whose images are late by a random time', () => {
	it(`all get their picture from a workflow that waits: 0 of ${ALERTS} without one`, async () => {
		const trigger = await begin();
		lateUpTo(20);
		const begunMs = Date.now();
		const ids: string[] = [];
		const runs: Array<Promise<IRun>> = [];
		while (ids.length < ALERTS) {
			ids.push(...expose(AT_ONCE));
			const [items] = (await trigger.poll()) ?? [[]];
			runs.push(execute(items, pictures({ waitMinutes: 3 })));
			await pause(1000);
		}
		const pictured = (await Promise.all(runs)).flatMap(picturedIn);
		const without = ids.filter((id) => !new Set(pictured).has(id));
		const tookS = Math.round((Date.now() - begunMs) / 1000);
		tell(
			`waiting: ${without.length} of ${ALERTS} without a picture, ${requests()} requests, ${tookS} s`,
		);
		expect(without).toEqual([]);
		expect(pictured.sort()).toEqual(ids.sort());
		expect(requests()).toBeLessThan(6 * ALERTS);
	});

	it('mostly have none in a workflow that does not wait', async () => {
		const trigger = await begin();
		lateUpTo(20);
		const ids = expose(100);
		const [items] = (await trigger.poll()) ?? [[]];
		const pictured = picturedIn(await execute(items, pictures({ waitForFresh: false })));
		expect(pictured.length).toBeLessThan(ids.length / 2);
	});

	it(`all have it already when the trigger held them back: 0 of ${ALERTS} without one`, async () => {
		const trigger = await begin({ waitForImages: true });
		lateUpTo(8);
		const ids: string[] = [];
		const pictured: string[] = [];
		let polls = 0;
		let early = 0;
		while (pictured.length < ALERTS && polls < 60) {
			if (ids.length < ALERTS) ids.push(...expose(AT_ONCE));
			const [items] = (await trigger.poll()) ?? [[]];
			polls++;
			early += items.filter(({ json }) => json.imagesMissing).length;
			const run = items.length > 0 && (await execute(items, pictures({ waitForFresh: false })));
			if (run) pictured.push(...picturedIn(run));
			await pause(200);
		}
		tell(
			`held back: ${ids.length - pictured.length} of ${ALERTS} without a picture, ${polls} polls`,
		);
		expect(pictured.sort()).toEqual(ids.sort());
		expect(early).toBe(0);
	});
});

describe('an alert that a trigger announced', () => {
	it('is known as such after nodes that keep nothing of it but its id', async () => {
		const trigger = await begin();
		const [id] = expose(1);
		const [items] = (await trigger.poll()) ?? [[]];
		fink.sandbox.faults.set({ path: CUTOUTS, times: 2, effect: { kind: 'emptyBody' } });
		const object = nodeOf('finkSources', 'Fink Sources', {
			resource: 'object',
			operation: 'get',
			diaObjectId: { __rl: true, mode: 'id', value: '={{ $json.diaObjectId }}' },
		});
		// An object has the id of its first alert.
		const cutout = nodeOf('finkCutout', 'Fink Cutout', {
			diaSourceId: '={{ $json.diaObjectId }}',
			kinds: ['Science'],
		});
		const run = await execute(items, [object, cutout]);
		const [between] = outputItems(run, 'Fink Sources');
		for (const field of ['mjdTai', 'timeUtc', 'announcedUtc', 'diaSourceId']) {
			expect(between.json).not.toHaveProperty(field);
		}
		const [item] = outputItems(run, 'Fink Cutout');
		expect(item.json).toMatchObject({ diaSourceId: id, kinds: ['Science'] });
		expect(fink.requestsTo(SOURCES)).toEqual([]);
	});
});
