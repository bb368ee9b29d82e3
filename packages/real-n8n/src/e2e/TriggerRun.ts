import { setTimeout as sleep } from 'node:timers/promises';

import { activateWorkflow } from '../workflows/activateWorkflow';
import type { TriggerCheck } from './examples';
import { RealN8nError } from '../machine/RealN8nError';
import { waitForExecution } from '../workflows/executeInServer';
import type { ExampleWorkflow } from '../workflows/exampleWorkflows';
import type { Execution, ExecutionSummary } from '../workflows/Execution';
import type { N8nSession } from '../server/N8nSession';
import type { StandIns } from '../standins/StandIns';

/** n8n polls once a minute, at most; a machine under load takes its time. */
const TIMEOUT_MS = 150_000;

/** A baseline's requests have come when none has come for so long. */
const QUIET_MS = 2_000;

/** So many objects get a new alert. */
const NEW_ALERTS = 2;

/** Active workflows and the new alerts that they must fire for. */
export class TriggerRun {
	private constructor(
		private readonly session: N8nSession,
		private readonly standIns: StandIns,
		private readonly alerts: ReadonlyMap<TriggerCheck, readonly string[]>,
	) {}

	/**
	 * Activates workflows one after the other, waits until each has taken its baseline, then lets the local
	 * Fink get alerts that it did not have before.
	 *
	 * @throws {RealN8nError} When a workflow takes no baseline.
	 */
	static async start(
		session: N8nSession,
		standIns: StandIns,
		checks: readonly TriggerCheck[],
		examples: readonly ExampleWorkflow[],
	): Promise<TriggerRun> {
		const alerts = new Map<TriggerCheck, readonly string[]>();
		for (const check of checks) {
			const example = examples.find(({ id }) => id === check.example);
			alerts.set(check, await newestAlerts(standIns, tagOf(example)));
		}
		standIns.hold([...alerts.values()].flat());
		for (const { example } of checks) {
			const before = standIns.fink.requests.length;
			await activateWorkflow(session, example);
			await baselineSince(before, standIns, example);
		}
		standIns.release();
		return new TriggerRun(session, standIns, alerts);
	}

	/** Waits until a workflow has fired, and looks at what it did. */
	async verify(check: TriggerCheck): Promise<string> {
		const ids = this.alerts.get(check) ?? [];
		const execution = await this.executionOf(check.example);
		execution.assertSuccess();
		const { session, standIns } = this;
		return await check.verify(execution, ids, { session, standIns });
	}

	private async executionOf(id: string): Promise<Execution> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		const endMs = Date.now() + TIMEOUT_MS;
		while (Date.now() < endMs) {
			const path = `/rest/executions?filter=${filter}`;
			const { results } = await this.session.get<{ results: ExecutionSummary[] }>(path);
			const fired = results.find(({ mode }) => mode === 'trigger');
			if (fired) return await waitForExecution(this.session, fired.id);
			await sleep(500);
		}
		throw new RealN8nError(`${id} did not fire within ${TIMEOUT_MS / 1000} s`, {
			advice: 'See fink.log and n8n.log in the state folder.',
		});
	}
}

function tagOf(example: ExampleWorkflow | undefined): string {
	const trigger = example?.workflow.nodes.find(({ type }) => type.endsWith('.finkTrigger'));
	return String(trigger?.parameters.tag);
}

/** Of different objects. */
async function newestAlerts({ fink }: StandIns, tag: string): Promise<string[]> {
	const query = new URLSearchParams({ tag, n: '500' });
	const answer = await fetch(`${fink.url}/api/v1/tags?${query}`);
	const text = (await answer.text()).replace(/:(\d{16,})/g, ':"$1"');
	const rows = JSON.parse(text) as Array<Record<string, string>>;
	const byObject = new Map<string, string>();
	for (const row of rows) {
		const object = row['r:diaObjectId'];
		if (!byObject.has(object)) byObject.set(object, row['r:diaSourceId']);
	}
	return [...byObject.values()].slice(0, NEW_ALERTS);
}

async function baselineSince(before: number, { fink }: StandIns, id: string): Promise<void> {
	const endMs = Date.now() + TIMEOUT_MS;
	let count = before;
	let quietSinceMs = Date.now();
	while (count === before || Date.now() - quietSinceMs < QUIET_MS) {
		if (fink.requests.length > count) {
			count = fink.requests.length;
			quietSinceMs = Date.now();
		}
		if (Date.now() > endMs) {
			throw new RealN8nError(`${id} asked Fink for nothing when it was activated`, {
				advice: 'See n8n.log in the state folder.',
			});
		}
		await sleep(100);
	}
}
