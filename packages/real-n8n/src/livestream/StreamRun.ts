import { setTimeout as sleep } from 'node:timers/promises';

import { AvroSchema, readBarePacket } from '@fink/core';
import { topicPackets } from '@fink/sandbox';

import { expectSame } from '../e2e/examples/expectThat';
import { RealN8nError } from '../machine/RealN8nError';
import { waitUntil } from '../machine/waitUntil';
import type { N8nSession } from '../server/N8nSession';
import type { StandIns } from '../standins/StandIns';
import { activateWorkflow } from '../workflows/activateWorkflow';
import { waitForExecution } from '../workflows/executeInServer';
import type { ExecutionSummary } from '../workflows/Execution';
import type { StreamCheck, StreamedAlert } from './examples';

/** A machine under load takes its time. */
const TIMEOUT_MS = 120_000;

/** So many alerts of different objects are sent for each example. */
const NEW_ALERTS = 3;

/** An alert that came twice would have come so long after the last. */
const QUIET_MS = 3_000;

/** Active workflows and the alerts that were sent for them. */
export class StreamRun {
	private constructor(
		private readonly session: N8nSession,
		private readonly standIns: StandIns,
		private readonly sent: ReadonlyMap<StreamCheck, readonly string[]>,
		private readonly signal: AbortSignal,
	) {}

	/**
	 * Activates workflows, waits until each reads, and sends alerts.
	 *
	 * @throws {RealN8nError} When a workflow does not begin to read.
	 */
	static async start(
		session: N8nSession,
		standIns: StandIns,
		checks: readonly StreamCheck[],
		signal: AbortSignal,
	): Promise<StreamRun> {
		const { fink, livestream } = standIns;
		if (!livestream) throw new RealN8nError('There is no livestream', { advice: '' });
		const { broker, groupId } = livestream;
		const sent = new Map<StreamCheck, readonly string[]>();
		for (const check of checks) {
			await activateWorkflow(session, check.example);
			const isSet = () =>
				[...broker.committed(groupId).keys()].some((place) => place.startsWith(`${check.topic}/`));
			await waitUntil(`${check.example} reads`, isSet, { signal, timeoutMs: TIMEOUT_MS });
		}
		// All share one group ID: partitions are shared out anew for each that comes.
		await sleep(QUIET_MS, undefined, { signal });
		for (const check of checks) {
			const wanted: string[] = [];
			const objects = new Set<string>();
			for (const [id, { key, value }] of topicPackets(fink.sky, check.topic)) {
				const alert = alertOf(id, key, value);
				if (wanted.length >= NEW_ALERTS) break;
				const { diaObjectId } = alert;
				if (diaObjectId !== '0' && objects.has(diaObjectId)) continue;
				objects.add(diaObjectId);
				broker.produce(check.topic, { key, value, timestampMs: Date.now() });
				if (check.isWanted?.(alert) ?? true) wanted.push(id);
			}
			sent.set(check, wanted);
		}
		return new StreamRun(session, standIns, sent, signal);
	}

	/**
	 * Waits until a workflow has done something for each alert that was sent for it, and for each once.
	 *
	 * @throws {RealN8nError} When it has not, or an execution failed.
	 */
	async verify(check: StreamCheck): Promise<string> {
		const expected = [...(this.sent.get(check) ?? [])].sort();
		const done = new Map<string, readonly string[]>();
		const all = () => [...done.values()].flat();
		const look = async () => {
			for (const id of await this.executionsOf(check.example)) {
				if (done.has(id)) continue;
				const execution = await waitForExecution(this.session, id);
				execution.assertSuccess();
				done.set(id, await check.verify(execution, this.standIns));
			}
			return all().length >= expected.length;
		};
		const wait = { signal: this.signal, timeoutMs: TIMEOUT_MS, pauseMs: 500 };
		await waitUntil(`${check.example} has done its work`, look, wait);
		await sleep(QUIET_MS, undefined, { signal: this.signal });
		await look();
		expectSame(all().sort(), expected, 'it acted on each alert of the stream once');
		return `${expected.length} alerts of the stream in ${done.size} executions`;
	}

	private async executionsOf(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/rest/executions?filter=${filter}`;
		const { results } = await this.session.get<{ results: ExecutionSummary[] }>(path);
		return results.filter(({ mode }) => mode === 'trigger').map(({ id }) => id);
	}
}

function alertOf(diaSourceId: string, key: Uint8Array, value: Uint8Array): StreamedAlert {
	const { record } = readBarePacket(value, new AvroSchema(Buffer.from(key).toString()));
	const { diaObjectId } = record.diaSource as Record<string, unknown>;
	return { diaSourceId, diaObjectId: String(diaObjectId ?? 0) };
}
