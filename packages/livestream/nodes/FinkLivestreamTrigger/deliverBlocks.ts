import type { ExecutionError, IRun, ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { AlertMemory } from '../../src/alerts/AlertMemory';
import { itemOfAlert } from '../../src/alerts/itemOfAlert';
import type { StreamAlert } from '../../src/alerts/StreamAlert';
import type { StoredFirings } from '../../src/n8n/storedFirings';
import type { Block } from '../../src/stream/Block';
import type { Outcome } from '../../src/stream/ReaderOptions';
import type { Settings } from './readSettings';

/** Starts an execution with the alerts of a block, under its key, and waits for the execution's end. */
export function deliverBlocks(
	context: ITriggerFunctions,
	settings: Pick<Settings, 'mustSucceed' | 'reportsUnreadable'>,
	memory: AlertMemory,
	stored: StoredFirings,
): (block: Block<StreamAlert>, key: string) => Promise<Outcome> {
	return async ({ entries, isRemembered }, key) => {
		const alerts = entries.map(({ payload }) => payload);
		const wanted = memory.claim(reported(context, settings, alerts), isRemembered);
		if (wanted.length === 0) return 'ended';
		// n8n saves it as the execution begins.
		stored.write(memory.firingsToStore);
		let outcome: Outcome = 'notBegun';
		try {
			outcome = await execute(context, wanted, key, { ...settings, isRemembered });
		} catch (error) {
			context.logger.warn(
				`Fink Livestream Trigger could not start an execution and is trying again: ${(error as Error).message}`,
			);
		}
		if (outcome === 'ended') memory.keep(wanted);
		else memory.release(wanted);
		return outcome;
	};
}

/** The alerts without those that are reported as failed executions instead. */
function reported(
	context: ITriggerFunctions,
	{ reportsUnreadable }: Pick<Settings, 'reportsUnreadable'>,
	alerts: readonly StreamAlert[],
): StreamAlert[] {
	if (!reportsUnreadable) return [...alerts];
	return alerts.filter(({ json, unreadable }) => {
		if (!unreadable) return true;
		const { topic, partition, offset } = json;
		reportFailure(
			context,
			`A message can't be read (${String(topic)}, partition ${String(partition)}, offset ${String(offset)}): ${unreadable.reason}`,
			String(json.advice ?? ''),
		);
		return false;
	});
}

/** Shows a failure in the list of executions, where n8n knows how (2.10), and else in the log. */
export function reportFailure(
	context: ITriggerFunctions,
	message: string,
	description: string,
): void {
	context.logger.error(`Fink Livestream Trigger: ${message} ${description}`.trim());
	const error = new NodeOperationError(context.getNode(), message, { description });
	const { saveFailedExecution }: Partial<Pick<ITriggerFunctions, 'saveFailedExecution'>> = context;
	saveFailedExecution?.call(context, error as ExecutionError);
}

async function execute(
	context: ITriggerFunctions,
	alerts: readonly StreamAlert[],
	key: string,
	{ mustSucceed, isRemembered }: { readonly mustSucceed: boolean; readonly isRemembered: boolean },
): Promise<Outcome> {
	const items = [];
	for (const alert of alerts) {
		const item = await itemOfAlert(context, alert);
		item.json.announcedUtc = new Date().toISOString();
		items.push(item);
	}
	const done = context.helpers.createDeferredPromise<IRun>();
	context.emit([items], undefined, done, key);
	let run: IRun | undefined;
	try {
		run = await done.promise;
	} catch (error) {
		// The user stopped the execution: it had begun.
		if (/cancel/i.test(`${(error as Error).name} ${(error as Error).message}`)) return 'ended';
		context.logger.warn(
			`Fink Livestream Trigger: n8n could not start an execution, which is tried again: ${(error as Error).message}`,
		);
		return 'notBegun';
	}
	// n8n answers without a run for a key that it knows: that execution was begun before. Whether it succeeded, nobody
	// knows after a crash, so where only success counts the alerts go on under another key.
	if (!run) return mustSucceed && isRemembered ? 'failed' : 'ended';
	if (!mustSucceed) return 'ended';
	const hasFailed =
		run.data?.resultData?.error !== undefined || run.status === 'error' || run.status === 'crashed';
	return hasFailed ? 'failed' : 'ended';
}
