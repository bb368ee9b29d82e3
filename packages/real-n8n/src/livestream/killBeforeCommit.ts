import { setTimeout as sleep } from 'node:timers/promises';

import { simulateSky, startLivestream } from '@fink/sandbox';
import { gte } from 'semver';

import type { N8nRelease } from '../install/N8nRelease';
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

/** How many times n8n is killed, and alerts that are waiting each time. */
const [KILLS, ALERTS] = [3, 40];
/** n8n starts, the broker forgets the dead reader after 45 s, and the machine may be busy. */
const PATIENCE_MS = 240_000;
/** An alert that came twice would have come so long after the last. */
const QUIET_MS = 5_000;
/** Since this release n8n refuses a second execution with the same key. */
const KNOWS_KEYS = '2.20.0';

/**
 * Kills the real n8n exactly between an execution's end and the commit of its alerts: the broker receives the commit and
 * holds it, then the process gets SIGKILL. No alert may be missing. On releases that know keys none may come twice, on
 * older ones those of the execution before each kill.
 *
 * @throws {RealN8nError} When others are missing or came twice.
 */
export async function killBeforeCommit(signal: AbortSignal, release: N8nRelease): Promise<void> {
	const wish = { folder: 'check-livestream', port: 0, fresh: true, hasLivestream: true, signal };
	const { n8n } = await prepareN8n({ ...wish, release });
	const stream = await startLivestream({ sky: simulateSky(), heldBack: 1e9, backlog: 20 });
	const { broker, groupId } = stream;
	const receiver = new AlertReceiver();
	const sent: string[] = [];
	const isThere = (key: string) => receiver.counts.has(key);
	const wait = { signal, timeoutMs: PATIENCE_MS, pauseMs: 5 };
	let server: N8nServer | undefined;
	try {
		const address = await receiver.listen();
		const places = { servers: broker.address, groupId, topic: STREAM_TOPIC, receiver: address };
		await importLivestreamWorkflow(n8n, places);
		server = await step('Starting n8n', () => N8nServer.start(n8n));
		const session = await N8nSession.open(server.url, ownerAccount(n8n.userFolder));
		await activateWorkflow(session, WORKFLOW);
		const isReading = () => broker.committed(groupId).size > 0;
		await waitUntil('the group', isReading, wait);
		await sleep(2_000);
		for (let kill = 1; kill <= KILLS; kill++) {
			await step(`Kill ${kill}, between the execution's end and its commit`, async () => {
				const keys = sendAlerts(stream, ALERTS);
				sent.push(...keys);
				await waitUntil('an execution', () => keys.some(isThere), wait);
				// Its range was committed before it began: what is committed next is that it is done.
				const { faults } = broker;
				const before = faults.held;
				faults.heldApi = 'OffsetCommit';
				await waitUntil('the commit', () => faults.held > before, wait);
				await server?.kill();
				faults.heldApi = undefined;
				server = await N8nServer.start(n8n);
				await waitUntil('all alerts', () => sent.every(isThere), wait);
				await sleep(QUIET_MS);
			});
		}
	} finally {
		await server?.stop();
		receiver.close();
		await stream.close();
	}
	const { version } = n8n.installation;
	const twice = [...receiver.counts].filter(([, count]) => count > 1);
	const mayRepeat = gte(version, KNOWS_KEYS) ? 0 : KILLS * MAX_ALERTS;
	if (twice.length > mayRepeat) {
		throw new RealN8nError(`${twice.length} of ${sent.length} alerts came twice`, {
			advice: `With n8n ${version} at most ${mayRepeat} may, e.g. not ${twice[0].join(': ')}.`,
		});
	}
	console.log(
		`PASS n8n ${version}: ${KILLS} kills between the end of an execution and its commit; of ${sent.length} alerts none is missing, ${twice.length} came twice`,
	);
}
