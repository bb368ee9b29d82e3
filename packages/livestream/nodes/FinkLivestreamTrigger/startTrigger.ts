import { meetsConditions, SchemaCache, type Conditions, type Row } from '@fink/core';
import { letOthersRun, toNodeError } from '@fink/kit';
import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import { AlertMemory } from '../../src/alerts/AlertMemory';
import { bytesOfAlert, readAlert } from '../../src/alerts/readAlert';
import type { StreamAlert } from '../../src/alerts/StreamAlert';
import { clientOf, CREDENTIAL, groupIdOf, type LivestreamCredential } from '../../src/n8n/clientOf';
import { StoredFirings } from '../../src/n8n/storedFirings';
import { beginReading } from '../../src/stream/beginReading';
import type { ReaderOptions } from '../../src/stream/ReaderOptions';
import { sleep } from '../../src/stream/sleep';
import { StreamReader } from '../../src/stream/StreamReader';
import { deliverBlocks, reportFailure } from './deliverBlocks';
import { readSettings, type Settings } from './readSettings';
import { showSample } from './showSample';

/** Kafka's own defaults: the broker forgets a member after 45 s, which is heard of every 3 s. */
const TIMING = {
	sessionTimeoutMs: 45_000,
	rebalanceTimeoutMs: 60_000,
	heartbeatMs: 3_000,
	minAgainMs: 5_000,
	maxAgainMs: 60_000,
};

/** Alerts that wait take this much memory at most, in all and in one execution; about 150 and 75 with all images. */
const [MAX_WAITING_BYTES, MAX_BLOCK_BYTES] = [32 << 20, 16 << 20];

/** Deactivation has 10 s; leaving the group and closing connections take some of them. */
const GRACE_MS = 5_000;

/** Triggers whose reading ended by an error: n8n activates them again, which is not the user's doing. */
const brokenOff = new Set<string>();

/** Begins to read, or makes ready for a manual test. */
export async function startTrigger(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const settings = readSettings(context);
	const credential = await context.getCredentials<LivestreamCredential>(CREDENTIAL);
	const isWanted = conditionOf(settings.conditions);
	if (context.getMode() === 'manual') {
		return {
			async manualTriggerFunction() {
				const client = clientOf(credential);
				try {
					context.emit([
						await showSample(context, client, { ...settings, meetsConditions: isWanted }),
					]);
				} catch (error) {
					throw toNodeError(context, error);
				} finally {
					await client.close();
				}
			},
		};
	}
	const options = readerOptions(context, settings, credential, isWanted);
	let starts;
	try {
		const beginning = await beginReading(options);
		({ starts } = beginning);
		if (beginning.isSet)
			context.logger.info('Fink Livestream Trigger: the position of the group was set.');
	} catch (error) {
		await options.client.close();
		throw toNodeError(context, error);
	}
	brokenOff.delete(nameOf(context));
	const reader = new StreamReader(options, starts);
	reader.ended.catch((error: unknown) => {
		brokenOff.add(nameOf(context));
		context.emitError(toNodeError(context, error));
	});
	return { closeFunction: async () => await reader.stop(GRACE_MS) };
}

function readerOptions(
	context: ITriggerFunctions,
	settings: Settings,
	credential: LivestreamCredential,
	isWanted: ((row: Row) => boolean) | undefined,
): ReaderOptions<StreamAlert> {
	const { output, topics, begin, maxAlerts, maxSeconds, inFlight, mayWaitForTopics } = settings;
	const schemas = new SchemaCache();
	const activation = context.getActivationMode();
	const isUsersDoing = !['init', 'leadershipChange'].includes(activation);
	const isNewReading = activation === 'activate' && !brokenOff.has(nameOf(context));
	const stored = new StoredFirings(context.getWorkflowStaticData('node'));
	// What the user wants to read again is not held back by what was read before.
	if (isNewReading && begin !== undefined) stored.write(new Map());
	const memory = new AlertMemory(settings.conditions, stored.read(Date.now()));
	const { logger } = context;
	return {
		client: clientOf(credential, true),
		groupId: groupIdOf(credential),
		topics,
		mayWaitForTopics,
		begin,
		isNewReading,
		isUsersDoing: isUsersDoing && !brokenOff.has(nameOf(context)),
		timing: TIMING,
		block: { count: maxAlerts, lingerMs: maxSeconds * 1000, bytes: MAX_BLOCK_BYTES },
		maxBlocksAtOnce: inFlight,
		maxWaitingBytes: MAX_WAITING_BYTES,
		async prepare(message) {
			await letOthersRun();
			const alert = readAlert(message, { ...output, schemas, meetsConditions: isWanted });
			return alert && { payload: alert, bytes: bytesOfAlert(alert, output) };
		},
		emit: deliverBlocks(context, settings, memory, stored),
		reports: {
			info: (text) => logger.info(`Fink Livestream Trigger: ${text}`),
			warn: (text) => logger.warn(`Fink Livestream Trigger: ${text}`),
			lost: (text) =>
				reportFailure(
					context,
					text,
					'Keep the workflow published, run more executions at once, or store less per alert, so that messages are read before Fink deletes them.',
				),
		},
		clock: { now: () => Date.now(), random: () => Math.random(), sleep },
	};
}

/** @returns `undefined` when every alert is wanted. */
function conditionOf(conditions: Conditions): ((row: Row) => boolean) | undefined {
	const { bands, ...others } = conditions;
	const isEmpty = !bands?.length && Object.values(others).every((value) => !value && value !== 0);
	return isEmpty ? undefined : (row) => meetsConditions(row, conditions);
}

function nameOf(context: ITriggerFunctions): string {
	return `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
}
