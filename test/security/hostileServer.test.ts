import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { activateTrigger, pollJson } from '../nodes/pollTrigger';
import { runNodes } from '../nodes/runNodes';

let sandbox: Sandbox;
let diaObjectId: string;
let diaSourceId: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	const [example] = sandbox.sky.examples();
	({ diaObjectId, latestDiaSourceId: diaSourceId } = example);
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** What an object of this process had before. */
const inherited = () => JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());
const clean = inherited();

function expectNothingPolluted(): void {
	expect(inherited()).toBe(clean);
	expect(({} as IDataObject).polluted).toBeUndefined();
	expect(([] as unknown as IDataObject).polluted).toBeUndefined();
	expect((() => undefined) as unknown as IDataObject).not.toHaveProperty('polluted');
}

const look = async (parameters: INode['parameters']) =>
	await runNodes(
		[
			{
				type: 'finkSources',
				parameters: { resource: 'source', operation: 'getAll', ...parameters },
			},
		],
		{ baseUrl: sandbox.url, input: [{ diaObjectId }] },
	);

describe('a server whose tables have columns named like parts of JavaScript', () => {
	const columns = HOSTILE_KEYS.flatMap((key) =>
		['', 'r:', 'f:'].map((family) => `"${family}${key}": {"polluted": true, "x": "y"}`),
	);
	const row = () =>
		`{"r:diaObjectId": ${diaObjectId}, "r:diaSourceId": ${diaSourceId}, "r:midpointMjdTai": 61000.5, "r:psfFlux": 1000, ${columns.join(', ')}}`;

	it.each([
		['simplified items', {}],
		['raw items', { simplify: false }],
		['a list in the input item', { output: 'list', listField: '__proto__' }],
	])('pollutes nothing in %s of Fink Sources', async (_, parameters) => {
		const body = `[${row()}]`;
		sandbox.faults.set({ effect: { kind: 'status', status: 200, body } });
		const { items, error } = await look({ diaObjectId, ...parameters });
		expect(error).toBeUndefined();
		expect(JSON.stringify(items[0].json)).toContain(diaSourceId);
		expect(Object.getPrototypeOf(items[0].json)).toBe(Object.prototype);
		expectNothingPolluted();
	});

	it('pollutes nothing in Fink Trigger', async () => {
		const trigger = await activateTrigger({ baseUrl: sandbox.url, mode: 'manual' });
		sandbox.faults.set({
			path: '/api/v1/tags',
			effect: { kind: 'status', status: 200, body: `[${row()}]` },
		});
		const [first] = await pollJson(trigger);
		expect(first.diaSourceId).toBe(diaSourceId);
		expectNothingPolluted();
	});

	it('pollutes nothing in Fink Cutout as arrays', async () => {
		const body = `{"b:cutoutScience": [[1, 2], [3, 4]], ${columns.join(', ')}}`;
		sandbox.faults.set({ effect: { kind: 'status', status: 200, body } });
		const parameters = { format: 'array', kinds: ['Science'] };
		const { error } = await runNodes([{ type: 'finkCutout', parameters }], {
			baseUrl: sandbox.url,
			input: [{ diaSourceId }],
		});
		expect(error).toBeUndefined();
		expectNothingPolluted();
	});
});

describe('items with hostile fields', () => {
	const hostile = (): IDataObject =>
		JSON.parse(
			`{"diaObjectId": "../../../etc/cron.d/x", "diaSourceId": "${diaSourceId}", "midpointMjdTai": 61000, "band": "r",
			  ${HOSTILE_KEYS.map((key) => `"${key}": {"polluted": true}`).join(', ')}}`,
		) as IDataObject;

	it('give pictures no file name with a path', async () => {
		const { items: cutouts } = await runNodes([{ type: 'finkCutout' }], {
			baseUrl: sandbox.url,
			input: [{ diaSourceId }],
		});
		const bytes = await binaryBytes(cutouts[0], 'science');
		const files = { science: { bytes, fileName: '../../../home/node/.ssh/keys.fits' } };
		for (const parameters of [{}, { layout: 'filmStrip', kind: 'Science' }] as Array<
			INode['parameters']
		>) {
			const { items, error } = await runNodes([{ type: 'renderCutout', parameters }], {
				input: [hostile(), hostile()],
				files,
			});
			expect(error).toBeUndefined();
			const names = items.flatMap(({ binary = {} }) =>
				Object.entries(binary).filter(([field]) => field.endsWith('Picture')),
			);
			expect(names.length).toBeGreaterThan(0);
			for (const [, { fileName, directory }] of names) {
				expect(fileName).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._+-]*\.a?png$/u);
				expect(directory ?? '').not.toContain('..');
			}
		}
		expectNothingPolluted();
	});
});

describe('a redirect to another host', () => {
	let other: Server;
	let visits: number;

	beforeEach(async () => {
		visits = 0;
		other = createServer((_, response) => {
			visits++;
			response.end('[]');
		});
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	});
	afterEach(() => {
		other.closeAllConnections();
		other.close();
	});

	it.each([301, 302, 303, 307, 308])(
		'with status %d is named, and nothing is sent there',
		async (status) => {
			const target = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
			sandbox.faults.set({
				effect: {
					kind: 'status',
					status,
					body: '',
					headers: { Location: `${target}/steal?token=1` },
				},
			});
			const { error } = await look({ diaObjectId });
			expect(error?.message).toMatch(/it points to another address/);
			expect(error?.description).toContain(target);
			expect(error?.description).not.toContain('token');
			const trigger = await activateTrigger({ baseUrl: sandbox.url, mode: 'manual' });
			await expect(pollJson(trigger)).rejects.toThrow(/points to another address/);
			expect(visits).toBe(0);
		},
	);
});

describe('the credential', () => {
	it.each([
		'file:///etc/passwd',
		'ftp://example.org',
		'javascript:alert(1)',
		'http://me:pw@127.0.0.1/',
	])('%s is refused before anything is sent, without its password', async (baseUrl) => {
		const { error } = await runNodes([{ type: 'finkCutout' }], {
			baseUrl,
			input: [{ diaSourceId }],
		});
		expect(error?.message).toMatch(/^Base URL must /);
		expect(JSON.stringify(error)).not.toContain('me:pw');
	});
});

describe('the sandbox', () => {
	it('is not to be reached from other machines', async () => {
		const outside = Object.values(networkInterfaces())
			.flatMap((addresses) => addresses ?? [])
			.filter(({ internal, family }) => !internal && family === 'IPv4')
			.map(({ address }) => address);
		// all of 127.0.0.0/8 leads to a server that listens everywhere
		const addresses = process.platform === 'linux' ? ['127.0.0.2', ...outside] : outside;
		for (const address of addresses) expect(await answers(address)).toBe(false);
		expect(await answers('127.0.0.1')).toBe(true);
	});
});

async function answers(host: string): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect({ host, port: sandbox.port });
		const end = (is: boolean) => () => {
			socket.destroy();
			resolve(is);
		};
		socket.once('connect', end(true)).once('error', end(false)).setTimeout(2000, end(false));
	});
}
