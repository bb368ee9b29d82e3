import {
	deliver,
	gather,
	readCursor,
	sampleAlerts,
	storeCursor,
	unixMsToMjdTai,
	type Start,
} from '@fink/core';
import { clientFor } from '@fink/kit';
import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { createFeed, type Watch } from './createFeed';
import { describeUnknownIds, refuseRoundedIds } from './describeUnknownIds';
import { holdBackOf, type PollToHold } from './holdBack';
import { pollStateOf, type PollState } from './pollState';
import { readSettings, type Settings } from './readSettings';
import { toItems } from './toItems';

/** Maximum number of alerts in a manual test. */
const MAX_IN_SAMPLE = 5;

/** n8n before 2.40 has no time budget for a poll; newer versions allow 5 minutes without a scheduler. */
const USUAL_BUDGET_MS = 300_000;

/**
 * One poll. The cursor changes only after every request has succeeded, at the moment the items are returned; n8n then
 * saves it together with the items.
 *
 * @returns `null` when nothing is new, or while the previous poll is still running.
 */
export async function pollForAlerts(
	context: IPollFunctions,
): Promise<INodeExecutionData[][] | null> {
	const settings = readSettings(context);
	const client = await clientFor(context);
	const isTimeUp = halfOfBudgetSpent(context);
	const watch = createFeed(context, client, settings, isTimeUp);
	const state = pollStateOf(context);
	if (context.getMode() === 'manual') return await showSample(context, watch, settings, state);
	if (state.isPolling) {
		context.logger.info('Fink Trigger: the previous poll is still running; this one is skipped.');
		return null;
	}
	state.isPolling = true;
	try {
		return await pollOnce(context, watch, { client, settings, state, isTimeUp });
	} finally {
		state.isPolling = false;
	}
}

async function showSample(
	context: IPollFunctions,
	watch: Watch,
	settings: Settings,
	state: PollState,
): Promise<INodeExecutionData[][]> {
	try {
		const { conditions } = settings.rules;
		const watched = watch.positions ? 'positions' : watch.objects ? 'objects' : 'tag';
		const sample = await sampleAlerts(watch.feed, conditions, MAX_IN_SAMPLE, watched);
		return [toItems(sample, settings, watch, { announcedUtc: null })];
	} finally {
		reportUnknownIds(context, watch, state, true);
	}
}

async function pollOnce(
	context: IPollFunctions,
	watch: Watch,
	poll: Pick<PollToHold, 'client' | 'isTimeUp' | 'settings' | 'state'>,
): Promise<INodeExecutionData[][] | null> {
	const { feed } = watch;
	const { settings, state } = poll;
	const { rules } = settings;
	const nowMjdTai = unixMsToMjdTai(Date.now());
	const data = context.getWorkflowStaticData('node');
	const isActivated = context.getActivationMode() === 'activate' && !state.isBegun;
	const isReset = isActivated && settings.onActivation !== 'continue';
	const stored = data.cursor;
	const read = readCursor(isReset ? undefined : stored, nowMjdTai);
	if (read.faults.length > 0) warnOfDamage(context, read.faults);
	const start = startOf(settings, isReset || stored === undefined);
	const held = holdBackOf(context, { ...poll, data, isReset });
	const options = { rules, nowMjdTai, memory: state.memory };
	const harvest = await gather(feed, read, { ...options, start, holdBack: held?.hold });
	reportUnknownIds(context, watch, state, isActivated);

	// Nothing is awaited below, so that overlapping polls take turns.
	const isUntouched = isReset || data.cursor === stored;
	const current = isUntouched ? read.cursor : readCursor(data.cursor, nowMjdTai).cursor;
	const { alerts, futureIds, cursor, memory } = deliver(current, harvest, feed.targets, options);
	const items = toItems(alerts, settings, watch, {
		announcedUtc: new Date().toISOString(),
		imagesMissing: held?.hold.missing,
	});
	held?.remember(alerts);
	const next = storeCursor(cursor);
	if (JSON.stringify(next) !== JSON.stringify(data.cursor)) data.cursor = { ...next };
	if (futureIds.length > 0) warnOfFuture(context, futureIds);
	if (!state.isBegun) logRequests(context, watch);
	state.memory = memory;
	state.isBegun = true;
	return items.length > 0 ? [items] : null;
}

/** Objects or positions that are added later start now, regardless of When Published. */
function startOf({ onActivation, hours }: Settings, isFresh: boolean): Start {
	return onActivation === 'lastHours' && isFresh ? { kind: 'lastHours', hours } : { kind: 'now' };
}

function halfOfBudgetSpent(context: IPollFunctions): () => boolean {
	const { getPollBudgetMs }: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>> = context;
	const budgetMs = getPollBudgetMs?.call(context) ?? USUAL_BUDGET_MS;
	const endMs = Date.now() + budgetMs / 2;
	return () => Date.now() > endMs;
}

function warnOfDamage(context: IPollFunctions, faults: readonly string[]): void {
	context.logger.warn(
		`Fink Trigger: the stored cursor could not be read (${faults.join('; ')}). The alerts of the look-back window are returned again so that nothing is lost; some may arrive twice.`,
	);
}

function warnOfFuture(context: IPollFunctions, ids: readonly string[]): void {
	const named = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ', …' : '');
	context.logger.warn(
		`Fink Trigger: ${ids.length} new alerts have a time more than a day in the future (${named}). They are returned once and do not shift the look-back window. If these times are right, correct this machine's clock.`,
	);
}

/** Each id once per activation. @throws {OptionError} if `mayRefuse` and there is nothing to wait for. */
function reportUnknownIds(
	context: IPollFunctions,
	{ objects }: Watch,
	{ reportedIds }: PollState,
	mayRefuse: boolean,
): void {
	if (!objects) return;
	const ids = [...objects.unknownIds];
	if (mayRefuse) refuseRoundedIds(ids, objects.count);
	const isNews = ids.some((id) => !reportedIds.has(id));
	for (const id of ids) reportedIds.add(id);
	if (isNews) context.logger.warn(`Fink Trigger: ${describeUnknownIds(ids, objects.count)}`);
}

function logRequests(context: IPollFunctions, { positions, objectsAtPositions = 0 }: Watch): void {
	if (!positions) return;
	context.logger.info(
		`Fink Trigger: ${positions.length} positions with ${objectsAtPositions} objects need up to ${positions.length + Math.ceil(objectsAtPositions / 50) + 4} requests per poll.`,
	);
}
