import {
	EMPTY_CURSOR,
	deliver,
	gather,
	readCursor,
	sampleAlerts,
	storeCursor,
	type Start,
} from '@fink/core';
import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { clientFor } from '../shared/clientFor';
import { createFeed } from './createFeed';
import { readSettings, type Settings } from './readSettings';
import { toItems } from './toItems';

/** Alerts that a manual test shows. */
const MOST_IN_SAMPLE = 5;

/** n8n before 2.40 has no budget for a poll; newer ones give 5 minutes without a scheduler. */
const USUAL_BUDGET_MS = 300_000;

/** Activations whose first poll is done: n8n makes one context for each and polls with it from then on. */
const begun = new WeakSet<IPollFunctions>();

/**
 * One poll. The cursor changes only after every request has succeeded, in the moment in which the items
 * are returned; n8n then saves it together with handing them on.
 *
 * @returns `null` when nothing is new.
 */
export async function pollForAlerts(
	context: IPollFunctions,
): Promise<INodeExecutionData[][] | null> {
	const settings = readSettings(context);
	const client = await clientFor(context);
	const feed = createFeed(context, client, settings, halfOfBudgetSpent(context));
	if (context.getMode() === 'manual') {
		const sample = await sampleAlerts(feed, settings.rules.conditions, MOST_IN_SAMPLE);
		return [toItems(sample, settings)];
	}

	const data = context.getWorkflowStaticData('node');
	const isReset = isActivation(context) && settings.onActivation !== 'continue';
	const stored = () => readCursor(isReset ? undefined : data.cursor);
	const read = stored();
	if (read.faults.length > 0) warnOfDamage(context, read.faults);
	const start = startOf(settings, isReset || data.cursor === undefined);
	const harvest = await gather(feed, read, start, settings.rules);

	// Nothing is awaited from here on: polls that overlap take turns.
	const current = isReset ? EMPTY_CURSOR : stored().cursor;
	const { alerts, cursor } = deliver(current, harvest, feed.targets, settings.rules);
	const items = toItems(alerts, settings);
	const next = storeCursor(cursor);
	if (JSON.stringify(next) !== JSON.stringify(data.cursor)) data.cursor = { ...next };
	begun.add(context);
	return items.length > 0 ? [items] : null;
}

/** The first poll after the user activated the workflow; a restart or an update of it is none. */
function isActivation(context: IPollFunctions): boolean {
	return context.getActivationMode() === 'activate' && !begun.has(context);
}

/** Objects or positions that are added later begin now, whatever was chosen for the activation. */
function startOf({ onActivation, hours }: Settings, isFresh: boolean): Start {
	if (onActivation !== 'lastHours' || !isFresh) return { kind: 'now' };
	return { kind: 'lastHours', hours, nowMs: Date.now() };
}

function halfOfBudgetSpent(context: IPollFunctions): () => boolean {
	const { getPollBudgetMs }: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>> = context;
	const budgetMs = getPollBudgetMs?.call(context) ?? USUAL_BUDGET_MS;
	const endMs = Date.now() + budgetMs / 2;
	return () => Date.now() > endMs;
}

function warnOfDamage(context: IPollFunctions, faults: readonly string[]): void {
	context.logger.warn(
		`Fink Trigger: its stored cursor could not be read (${faults.join('; ')}). The look-back window is handed on again, so that nothing is lost; alerts may come twice.`,
	);
}
