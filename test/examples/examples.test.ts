import { NodeHelpers, type INode, type INodeProperties, type INodeType } from 'n8n-workflow';

import { builtPackage } from '../nodes/runNodes';
import { exampleFiles } from './exampleFiles';

const OURS = 'n8n-nodes-fink.';

/** Credentials that users are asked to fill in, with the ids that `npm run editor` imports. */
const CREDENTIALS = {
	discordWebhookApi: 'exampleDiscord01',
	finkApi: 'finkSandbox00001',
	httpBearerAuth: 'exampleBearer001',
	matrixApi: 'exampleMatrix001',
	openAiApi: 'exampleOpenAi001',
	slackApi: 'exampleSlack0001',
	smtp: 'exampleSmtp00001',
	telegramApi: 'exampleTelegram1',
} as Record<string, string>;

/** Width and height of a node on n8n's canvas. */
const NODE_SIZE = 96;

const ADDRESS = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;

/** Names of nodes in expressions: `$('…')`. */
function referencesIn(value: unknown): string[] {
	return [...JSON.stringify(value).matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name);
}

/** Tools are our nodes too: n8n makes them from the node, under its name and `Tool`. */
async function typeOf({ type, typeVersion }: INode): Promise<INodeType> {
	const { nodes } = await builtPackage();
	const found = nodes[type] ?? nodes[type.replace(/Tool$/, '')];
	if (!found) throw new Error(`The package has no node ${type}`);
	return NodeHelpers.getVersionedNodeType(found, typeVersion);
}

/** Fields that n8n adds: to triggers that poll, and to tools. */
const ADDED = ['pollTimes', 'descriptionType', 'toolDescription'];

/** Names of given parameters that no field shown with these parameters has. */
function unknownNames(
	given: object,
	properties: readonly INodeProperties[],
	node: INode,
	type: INodeType,
): string[] {
	return Object.keys(given).filter((name) => {
		const fields = properties.filter((property) => property.name === name);
		return !fields.some((field) =>
			NodeHelpers.displayParameterPath(node.parameters, field, '', node, type.description),
		);
	});
}

describe.each(exampleFiles())('example $name', ({ workflow }) => {
	const { nodes, connections } = workflow;
	const names = nodes.map(({ name }) => name);
	const own = nodes.filter(({ type }) => type.startsWith(OURS));

	it('has a name, a note that explains it, and nodes of ours', () => {
		expect(workflow.name).toMatch(/^[A-Z].{10,}/);
		const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(String(notes[0]?.parameters.content)).toMatch(
			/^## [^]*\*\*How it works\*\*[^]*`n8n-nodes-fink`[^]*\*\*Fill in\*\*[^]*\*\*Customize\*\*/,
		);
		expect(own.length).toBeGreaterThan(0);
	});

	it('has notes that cover no node', () => {
		const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		const covered = notes.flatMap(({ position: [left, top], parameters }) => {
			const [right, bottom] = [left + Number(parameters.width), top + Number(parameters.height)];
			return nodes.filter(({ type, position: [x, y] }) => {
				const isBeside = x >= right || x + NODE_SIZE <= left || y >= bottom || y + NODE_SIZE <= top;
				return type !== 'n8n-nodes-base.stickyNote' && !isBeside;
			});
		});
		expect(covered.map(({ name }) => name)).toEqual([]);
	});

	it('names every node once, and connects and mentions only nodes that are there', () => {
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(names.length);
		const targets = Object.values(connections).flatMap((outputs) =>
			Object.values(outputs).flatMap((lists) =>
				lists.flatMap((list) => (list ?? []).map(({ node }) => node)),
			),
		);
		const mentioned = [...Object.keys(connections), ...targets, ...referencesIn(nodes)];
		expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
		const linked = new Set([...Object.keys(connections), ...targets]);
		const notes = nodes.filter(({ type }) => type.endsWith('.stickyNote')).map(({ name }) => name);
		expect(names.filter((name) => !linked.has(name) && !notes.includes(name))).toEqual([]);
	});

	it('gives our nodes only fields that they have and values that they allow', async () => {
		for (const node of own) {
			const type = await typeOf(node);
			const { properties } = type.description;
			const names = unknownNames(node.parameters, properties, node, type);
			expect([node.name, ...names.filter((name) => !ADDED.includes(name))]).toEqual([node.name]);
			const options = node.parameters.options as object | undefined;
			const collection = properties.filter(({ name }) => name === 'options');
			const known = collection.flatMap(({ options: members = [] }) =>
				members.map(({ name }) => name),
			);
			for (const name of Object.keys(options ?? {})) expect(known).toContain(name);
			const issues = NodeHelpers.getNodeParametersIssues(properties, node, type.description);
			expect([node.name, issues]).toEqual([node.name, null]);
		}
	});

	it('draws pictures that say what they show', () => {
		const drawn = own.filter(({ type }) => type === `${OURS}renderCutout`);
		for (const { name, parameters } of drawn) {
			const { title = '', layout, overlays, options } = parameters;
			// A title takes the place of the alert's name, time, band and brightness.
			expect([name, title]).toEqual([name, '']);
			expect(options).not.toHaveProperty('alertCaption', false);
			if (layout === 'single') expect(overlays).toContain('label');
		}
	});

	it('holds no secrets, no addresses of people, and ids as text', () => {
		const text = JSON.stringify(workflow);
		const hosts = [...text.matchAll(ADDRESS)].map(([address]) => address.split('@')[1]);
		expect(hosts.filter((host) => host !== 'example.org')).toEqual([]);
		for (const { credentials = {} } of nodes) {
			for (const [type, { id }] of Object.entries(credentials)) {
				expect([type, id]).toEqual([type, CREDENTIALS[type]]);
			}
		}
		const numbers = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
		expect(numbers).not.toMatch(/\d{15,}/);
		expect(workflow).not.toHaveProperty('pinData');
	});
});

describe('the check of unknown fields', () => {
	it('finds a name that a node no longer has, and one that is not shown', async () => {
		const node: INode = {
			id: 'a',
			name: 'a',
			type: `${OURS}finkSources`,
			typeVersion: 1,
			position: [0, 0],
			parameters: { resource: 'tag', operation: 'getAll', tagName: 'in_tns', diaObjectId: '1' },
		};
		const type = await typeOf(node);
		const names = unknownNames(node.parameters, type.description.properties, node, type);
		expect(names).toEqual(['tagName', 'diaObjectId']);
	});
});
