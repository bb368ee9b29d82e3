import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { AlertLog, startSandbox, type Sandbox } from '@fink/sandbox';
import type { INode } from 'n8n-workflow';

import { EditorError } from '../machine/EditorError';
import { importCredential, SANDBOX_CREDENTIAL } from '../workflows/importCredential';
import { importWorkflows } from '../workflows/importWorkflows';
import type { LocalN8n } from '../server/LocalN8n';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { step } from '../machine/step';

const WORKFLOW = 'fink-trigger-check';

/** n8n polls once a minute, at most. */
const TWO_POLLS_MS = 130_000;

/** The newest alert, the look-back window before it, and what came since. */
const BASELINE_REQUESTS = 3;

/** Counts what the workflow hands to the world outside. */
class Receiver {
	readonly counts = new Map<string, number>();
	private readonly server: Server;

	constructor() {
		this.server = createServer((request, response) => {
			let body = '';
			request.on('data', (part: Buffer) => (body += part.toString()));
			request.on('end', () => {
				const { key } = JSON.parse(body) as { key: string };
				this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
				response.end('{}');
			});
		});
	}

	async listen(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	close(): void {
		this.server.close();
	}

	/** Waits until each of these came, then a moment for repetitions. */
	async waitFor(keys: readonly string[], what: string): Promise<void> {
		const endMs = Date.now() + TWO_POLLS_MS;
		while (!keys.every((key) => this.counts.has(key))) {
			if (Date.now() > endMs) {
				const count = keys.filter((key) => this.counts.has(key)).length;
				throw new EditorError(`${what}: ${count} of ${keys.length} alerts came`, {
					advice: 'See the executions in the editor and n8n.log in the state folder.',
				});
			}
			await sleep(500);
		}
	}
}

/** MJD in TAI of this moment. */
const now = () => 40587 + (Date.now() + 37_000) / 86_400_000;

/**
 * Proves Fink Trigger in the real n8n: an active workflow over a sandbox that streams, through a baseline,
 * late alerts, a refusal and two restarts. Every alert must leave the workflow exactly once.
 *
 * @throws {EditorError} For the first thing that is not right.
 */
async function checkTrigger(signal: AbortSignal): Promise<void> {
	const { n8n } = await prepareN8n({ folder: 'check-trigger', port: 0, fresh: true, signal });
	const log = new AlertLog(now);
	const sandbox = await startSandbox({ sky: log.asSky() });
	const receiver = new Receiver();
	const old = log.ingest({ count: 40, mjdTai: now() - 0.5 });
	const wanted: string[] = [];
	const ingest = (count: number, daysAgo: number) => {
		wanted.push(...log.ingest({ count, mjdTai: now() - daysAgo }));
	};
	let server: N8nServer | undefined;
	try {
		await importCredential(n8n, sandbox.url);
		await importWorkflow(n8n, await receiver.listen());
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		await step('Activating the workflow', () => activate(n8n, server?.url ?? ''));
		await step('Its baseline', () => firstPoll(sandbox));

		ingest(3, 0.0001);
		ingest(2, 1.5);
		await step('New and late alerts', () => receiver.waitFor(wanted, 'New and late alerts'));

		ingest(30, 0.0001);
		await step('Stopping n8n before it polls', async () => await server?.stop());
		ingest(500, 0.0001);
		ingest(2, 1.2);
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		await step('Alerts of the pause', () => receiver.waitFor(wanted, 'Alerts of the pause'));

		await step('A poll that Fink refuses', () => refuseOnePoll(sandbox, () => ingest(4, 0.0001)));
		await step('The alerts after it', () => receiver.waitFor(wanted, 'The alerts after it'));

		await step('Stopping n8n', async () => await server?.stop());
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		ingest(1, 0.0001);
		await step('One more', () => receiver.waitFor(wanted, 'One more'));

		const wrong = [...receiver.counts].filter(
			([key, count]) => count !== 1 || old.includes(key) || !wanted.includes(key),
		);
		if (wrong.length > 0) {
			throw new EditorError(`${wrong.length} alerts came twice or should not have come`, {
				advice: wrong
					.slice(0, 5)
					.map(([key, count]) => `${key}: ${count} times`)
					.join(', '),
			});
		}
		const polls = sandbox.requests.length;
		console.log(
			`PASS ${wanted.length} alerts, each exactly once, over 2 restarts (${polls} requests)`,
		);
	} finally {
		await server?.stop();
		receiver.close();
		await sandbox.close();
	}
}

/** Fink Trigger, every minute, and a node that hands each item to us. */
async function importWorkflow(n8n: LocalN8n, url: string): Promise<void> {
	const { type, ...credential } = SANDBOX_CREDENTIAL;
	const trigger: INode = {
		id: 'trigger',
		name: 'Fink Trigger',
		type: 'n8n-nodes-fink.finkTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: { pollTimes: { item: [{ mode: 'everyMinute' }] }, watch: 'tag', tag: 'in_tns' },
		credentials: { [type]: credential },
	};
	const post: INode = {
		id: 'post',
		name: 'Post',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [220, 0],
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ JSON.stringify({ key: $json.key }) }}',
			options: {},
		},
	};
	const workflow = {
		name: WORKFLOW,
		nodes: [trigger, post],
		connections: {
			'Fink Trigger': { main: [[{ node: 'Post', type: 'main' as const, index: 0 }]] },
		},
		settings: { executionOrder: 'v1' as const },
	};
	const entry = { id: WORKFLOW, name: WORKFLOW, workflow, fingerprint: '', startsManually: false };
	await importWorkflows(n8n, [entry]);
}

async function activate(n8n: LocalN8n, url: string): Promise<void> {
	const session = await N8nSession.open(url, ownerAccount(n8n.userFolder));
	const path = `/rest/workflows/${WORKFLOW}`;
	const { versionId } = await session.get<{ versionId: string }>(path);
	await session.post(`${path}/activate`, { versionId });
}

/** n8n activates after it has answered: waits for the first poll's requests and a moment more. */
async function firstPoll(sandbox: Sandbox): Promise<void> {
	const endMs = Date.now() + TWO_POLLS_MS;
	while (sandbox.requests.length < BASELINE_REQUESTS) {
		if (Date.now() > endMs) throw new EditorError('No poll came', { advice: 'See n8n.log.' });
		await sleep(200);
	}
	await sleep(2000);
}

/** From now on Fink refuses, until one poll has met it; alerts come meanwhile. */
async function refuseOnePoll(sandbox: Sandbox, ingest: () => void): Promise<void> {
	const effect = { kind: 'status', status: 403, body: 'no', contentType: 'text/plain' } as const;
	sandbox.faults.set({ effect });
	ingest();
	const endMs = Date.now() + TWO_POLLS_MS;
	while (sandbox.requests.at(-1)?.fault !== 'status') {
		if (Date.now() > endMs) throw new EditorError('No poll came', { advice: 'See n8n.log.' });
		await sleep(500);
	}
	sandbox.faults.clear();
}

async function main(): Promise<void> {
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
	try {
		await checkTrigger(stop.signal);
	} catch (error) {
		if (!(error instanceof EditorError)) throw error;
		console.error(`FAIL ${error.message}\n${error.advice}`);
		process.exitCode = 1;
	}
}

void main();
