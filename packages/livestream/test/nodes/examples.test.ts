import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { outputItems, runWorkflow, type LoadedPackage } from '@fink/engine';
import { simulateSky, startLivestream, type Livestream } from '@fink/sandbox';
import type { INode, INodeParameters } from 'n8n-workflow';

import { LIVESTREAM_ROOT } from './activate';
import { bothPackages } from './bothPackages';

const FOLDER = join(LIVESTREAM_ROOT, 'examples');
const TOPIC = 'fink_in_tns_lsst';

interface Example {
	readonly nodes: INode[];
}
const exampleOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Example;

/** Parameters of a message that name nodes of n8n, set to what these would give. */
function withoutOthers(name: string): INodeParameters {
	if (name.startsWith('stream')) return { slackFileId: 'F012345' };
	return { options: { title: 'Last night on the livestream' } };
}

let stream: Livestream;
let both: LoadedPackage;
beforeAll(async () => {
	stream = await startLivestream({ sky: simulateSky(), heldBack: 1e9, backlog: 4 });
	both = await bothPackages();
});
afterAll(async () => await stream.close());

it.each(readdirSync(FOLDER))('%s sets only fields that its nodes have', (name) => {
	for (const { type, parameters } of exampleOf(name).nodes) {
		const node = both.nodes[type];
		if (!node || !('description' in node)) continue;
		const known = 'properties' in node.description ? node.description.properties : [];
		const names = new Set(known.map((property) => property.name));
		expect(Object.keys(parameters).filter((field) => !names.has(field))).toEqual([]);
	}
});

it.each([
	['stream-to-slack.json', 'slack'],
	['morning-digest.json', 'html'],
])("%s: the stream's alerts become cards and a message, in n8n's engine", async (name, target) => {
	const ours = exampleOf(name).nodes.filter(
		({ type, name: title }) =>
			type.startsWith('n8n-nodes-fink') && title !== 'Write that none passed',
	);
	// n8n's own nodes are left out, and what names them is set to what comes in.
	const [source, ...others] = ours;
	const parameters: INodeParameters = {
		...source.parameters,
		operation: 'getAlerts',
		topics: [TOPIC],
		which: 'last',
		limit: 2,
	};
	const start = { id: 's', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 };
	const nodes = [
		{ ...start, position: [0, 0] as INode['position'], parameters: {} },
		{ ...source, type: 'n8n-nodes-fink-livestream.finkLivestream', parameters },
		...others.map((node) =>
			node.type.endsWith('finkMessage')
				? { ...node, parameters: { ...node.parameters, ...withoutOthers(name) } }
				: node,
		),
	];
	const connections = Object.fromEntries(
		nodes
			.slice(0, -1)
			.map((node, index) => [
				node.name,
				{ main: [[{ node: nodes[index + 1].name, type: 'main' as const, index: 0 }]] },
			]),
	);
	const run = await runWorkflow({
		package: both,
		workflow: { nodes, connections },
		credentials: {
			finkLivestreamApi: { servers: stream.broker.address, groupId: stream.groupId },
		},
	});
	expect(run.data.resultData.error).toBeUndefined();
	const messages = outputItems(run, nodes[nodes.length - 1].name);
	expect(messages.length).toBeGreaterThan(0);
	expect(JSON.stringify((messages[0].json.message as Record<string, unknown>)[target])).toMatch(
		/\d{15,}/,
	);
});

it('gives Plan Observation what an If needs, and the item keeps its ids, place and images', async () => {
	const at = (x: number) => [x, 0] as INode['position'];
	const nodes: INode[] = [
		{
			...{ id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
			...{ position: at(0), parameters: {} },
		},
		{
			...{ id: '2', name: 'Alerts', type: 'n8n-nodes-fink-livestream.finkLivestream' },
			...{ typeVersion: 1, position: at(200) },
			parameters: { operation: 'getAlerts', topics: [TOPIC], which: 'last', limit: 4 },
			credentials: { finkLivestreamApi: { id: '1', name: 'stream' } },
		},
		{
			...{ id: '3', name: 'Plan', type: 'n8n-nodes-fink.planObservation', typeVersion: 1 },
			...{ position: at(400), parameters: { site: 'X05', picture: 'none' } },
		},
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const run = await runWorkflow({
		package: both,
		workflow: { nodes, connections: { Start: to('Alerts'), Alerts: to('Plan') } },
		credentials: {
			finkLivestreamApi: { servers: stream.broker.address, groupId: stream.groupId },
		},
	});
	expect(run.data.resultData.error).toBeUndefined();
	const [alerts, planned] = ['Alerts', 'Plan'].map((name) => outputItems(run, name));
	expect(planned).toHaveLength(4);
	for (const [index, { json, binary }] of planned.entries()) {
		const { observation, ...rest } = json;
		expect(rest).toEqual(alerts[index].json);
		expect(Object.keys(binary ?? {})).toEqual(['science', 'template', 'difference']);
		const { observable, reason } = observation as { observable: unknown; reason: unknown };
		expect([true, false]).toContain(observable);
		expect(reason === null).toBe(observable);
	}
});
