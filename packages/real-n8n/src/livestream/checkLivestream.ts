import { setTimeout as sleep } from 'node:timers/promises';

import { simulateSky, startLivestream } from '@fink/sandbox';

import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { waitUntil } from '../machine/waitUntil';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { AlertReceiver } from '../trigger/AlertReceiver';
import { activateWorkflow } from '../workflows/activateWorkflow';
import { importLivestreamWorkflow, MAX_ALERTS, WORKFLOW } from './importLivestreamWorkflow';
import { sendAlerts, STREAM_TOPIC } from './sendAlerts';

/**
 * Checks Fink Livestream Trigger in the real n8n, together with the other package: from the broker to a triplet, with a
 * restart and a kill. No alert may come twice, and none may be missing but those of the execution that ran as n8n was killed.
 *
 * @throws {RealN8nError} For the first thing that is wrong.
 */
export async function checkLivestream(signal: AbortSignal): Promise<void> {
	const wish = { folder: 'check-livestream', port: 0, fresh: true, hasLivestream: true, signal };
	const { n8n } = await prepareN8n(wish);
	const sky = simulateSky();
	const stream = await startLivestream({ sky, heldBack: 1e9, backlog: 20 });
	const receiver = new AlertReceiver();
	let server: N8nServer | undefined;
	try {
		await importLivestreamWorkflow(n8n, {
			servers: stream.broker.address,
			groupId: stream.groupId,
			topic: STREAM_TOPIC,
			receiver: await receiver.listen(),
		});
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		const { url } = server;
		await step('Activating the workflow', async () => {
			const session = await N8nSession.open(url, ownerAccount(n8n.userFolder));
			await activateWorkflow(session, WORKFLOW);
			const joined = () => stream.broker.committed(stream.groupId).size > 0;
			await waitUntil('the group', joined, { signal, timeoutMs: 120_000 });
			await sleep(2_000);
		});

		const sentMs = new Map<string, number>();
		await step('Alerts one after the other', async () => {
			for (let count = 0; count < 100; count++) {
				for (const key of sendAlerts(stream, 1)) sentMs.set(key, Date.now());
				await sleep(300);
			}
			await receiver.waitFor([...sentMs.keys()], 'Alerts one after the other', signal);
		});
		const latencies = [...sentMs]
			.map(([key, ms]) => (receiver.arrivedMs.get(key) ?? Infinity) - ms)
			.sort((a, b) => a - b);
		const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))];

		const paused: string[] = [];
		await step('A restart', async () => {
			await server?.stop();
			paused.push(...sendAlerts(stream, 30));
			server = await N8nServer.start(n8n);
			await receiver.waitFor(paused, 'Alerts of the pause', signal);
		});

		const killed = sendAlerts(stream, 60);
		await step('A kill in the middle of executions', async () => {
			const some = () => killed.some((key) => receiver.counts.has(key));
			await waitUntil('the first of them', some, { signal, timeoutMs: 60_000, pauseMs: 5 });
			await server?.kill();
			server = await N8nServer.start(n8n);
			const missing = () => killed.filter((key) => !receiver.counts.has(key)).length;
			const done = () => missing() <= MAX_ALERTS;
			await waitUntil('the others', done, { signal, timeoutMs: 180_000, pauseMs: 200 });
			await sleep(5_000);
		});
		const missing = killed.filter((key) => !receiver.counts.has(key));
		const twice = [...receiver.counts].filter(([, count]) => count > 1);
		if (twice.length > 0) {
			throw new RealN8nError(`${twice.length} alerts came twice`, { advice: String(twice[0]) });
		}
		const all = sentMs.size + paused.length + killed.length;
		console.log(
			`PASS ${all} alerts, none twice, ${missing.length} in the execution that ran at the kill; from broker to picture p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${latencies.length} alerts)`,
		);
	} finally {
		await server?.stop();
		receiver.close();
		await stream.close();
	}
}
