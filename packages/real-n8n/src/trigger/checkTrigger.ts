import { setTimeout as sleep } from 'node:timers/promises';

import { AlertLog, startSandbox, type Sandbox } from '@fink/sandbox';

import { mjdTaiNow } from '../machine/mjdTaiNow';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { waitUntil } from '../machine/waitUntil';
import type { LocalN8n } from '../server/LocalN8n';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { activateWorkflow } from '../workflows/activateWorkflow';
import { importCredential } from '../workflows/importCredential';
import { AlertReceiver, TWO_POLLS_MS } from './AlertReceiver';
import { importTriggerWorkflow, WORKFLOW } from './importTriggerWorkflow';

/** The newest alert, the look-back window before it, and what has arrived since. */
const BASELINE_REQUESTS = 3;

/**
 * Checks Fink Trigger in the real n8n: an active workflow over a sandbox with new alerts, through a baseline,
 * late alerts, a refusal and two restarts. Every alert must leave the workflow exactly once.
 *
 * @throws {RealN8nError} For the first thing that is wrong.
 */
export async function checkTrigger(signal: AbortSignal): Promise<void> {
	const { n8n } = await prepareN8n({ folder: 'check-trigger', port: 0, fresh: true, signal });
	const log = new AlertLog(mjdTaiNow);
	const sandbox = await startSandbox({ sky: log.asSky() });
	const receiver = new AlertReceiver();
	const old = log.ingest({ count: 40, mjdTai: mjdTaiNow() - 0.5 });
	const expected: string[] = [];
	const ingest = (count: number, daysAgo: number) => {
		expected.push(...log.ingest({ count, mjdTai: mjdTaiNow() - daysAgo }));
	};
	let server: N8nServer | undefined;
	try {
		await importCredential(n8n, sandbox.url);
		await importTriggerWorkflow(n8n, await receiver.listen());
		const first = await step('Starting n8n', () => N8nServer.start(n8n));
		server = first;
		await step('Activating the workflow', () => activate(n8n, first));
		await step('Its baseline', () => firstPoll(sandbox, signal));

		ingest(3, 0.0001);
		ingest(2, 1.5);
		await step('New and late alerts', () =>
			receiver.waitFor(expected, 'New and late alerts', signal),
		);

		ingest(30, 0.0001);
		await step('Stopping n8n before it polls', async () => await server?.stop());
		ingest(500, 0.0001);
		ingest(2, 1.2);
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		await step('Alerts of the pause', () =>
			receiver.waitFor(expected, 'Alerts of the pause', signal),
		);

		await step('A poll that Fink refuses', () =>
			refuseOnePoll(sandbox, signal, () => ingest(4, 0.0001)),
		);
		await step('The alerts after it', () =>
			receiver.waitFor(expected, 'The alerts after it', signal),
		);

		await step('Stopping n8n', async () => await server?.stop());
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		ingest(1, 0.0001);
		await step('One more', () => receiver.waitFor(expected, 'One more', signal));

		const wrong = [...receiver.counts].filter(
			([key, count]) => count !== 1 || old.includes(key) || !expected.includes(key),
		);
		if (wrong.length > 0) {
			throw new RealN8nError(`${wrong.length} alerts arrived twice or should not have arrived`, {
				advice: wrong
					.slice(0, 5)
					.map(([key, count]) => `${key}: ${count} times`)
					.join(', '),
			});
		}
		const polls = sandbox.requests.length;
		console.log(
			`PASS ${expected.length} alerts, each exactly once, over 2 restarts (${polls} requests)`,
		);
	} finally {
		await server?.stop();
		receiver.close();
		await sandbox.close();
	}
}

async function activate(n8n: LocalN8n, { url }: N8nServer): Promise<void> {
	const session = await N8nSession.open(url, ownerAccount(n8n.userFolder));
	await activateWorkflow(session, WORKFLOW);
}

/** n8n activates after it has answered: waits for the requests of the first poll and a moment more. */
async function firstPoll(sandbox: Sandbox, signal: AbortSignal): Promise<void> {
	await waitUntil('the first poll', () => sandbox.requests.length >= BASELINE_REQUESTS, {
		signal,
		timeoutMs: TWO_POLLS_MS,
	});
	await sleep(2000);
}

/** Lets Fink refuse every request until a poll has met the refusal; alerts arrive meanwhile. */
async function refuseOnePoll(
	sandbox: Sandbox,
	signal: AbortSignal,
	ingest: () => void,
): Promise<void> {
	const effect = { kind: 'status', status: 403, body: 'no', contentType: 'text/plain' } as const;
	sandbox.faults.set({ effect });
	ingest();
	await waitUntil('a refused poll', () => sandbox.requests.at(-1)?.fault === 'status', {
		signal,
		timeoutMs: TWO_POLLS_MS,
	});
	sandbox.faults.clear();
}
