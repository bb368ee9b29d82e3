import { OptionError, type PlanOrder, planTarget, type PreparedNight, sortPlan } from '@fink/core';
import {
	errorItem,
	failedAlone,
	hasFailed,
	letOthersRun,
	passedOn,
	runGroups,
	toNodeError,
} from '@fink/kit';
import type { INodeExecutionData } from 'n8n-workflow';

import { drawPlan } from './drawPlan';
import { nightRecord } from './nightRecord';
import type { PlanRun, ReadItem } from './PlanRun';

/** A target of a plan. */
interface NumberedItem extends ReadItem {
	readonly index: number;
}

/** A target, or the item with its error. */
type Outcome = { readonly read: NumberedItem } | { readonly failed: INodeExecutionData };

/** One item per night with all targets; failed items, from here or earlier, follow. */
export async function planNights(run: PlanRun): Promise<INodeExecutionData[][]> {
	const items = run.context.getInputData();
	const usable = items.flatMap((item, index) => (hasFailed(item) ? [] : [index]));
	const groups = [...(usable.length > 0 ? [usable] : []), ...failedAlone(items)];
	return await runGroups(run.context, groups, async (indexes) =>
		hasFailed(items[indexes[0]])
			? [passedOn(run.context, indexes[0])]
			: await planTogether(run, indexes),
	);
}

async function planTogether(
	run: PlanRun,
	indexes: readonly number[],
): Promise<INodeExecutionData[]> {
	const outcomes = await Promise.all(indexes.map(async (index) => await readOne(run, index)));
	const targets = outcomes.flatMap((outcome) => ('read' in outcome ? [outcome.read] : []));
	const failed = outcomes.flatMap((outcome) => ('failed' in outcome ? [outcome.failed] : []));
	if (targets.length === 0) return failed;
	const plans: INodeExecutionData[] = [];
	for (const day of targets[0].settings.nights.keys()) {
		plans.push(await planOneNight(run, targets, day));
	}
	return [...plans, ...failed];
}

/** @throws The first invalid item, with its index, unless the node continues on fail. */
async function readOne(run: PlanRun, index: number): Promise<Outcome> {
	try {
		return { read: { index, ...(await run.read(index)) } };
	} catch (error) {
		if (!run.context.continueOnFail()) throw toNodeError(run.context, error, index);
		return { failed: errorItem(run.context, error, index) };
	}
}

/** @throws {OptionError} A target has a different site or night. */
function checkSameNight(night: PreparedNight, first: PreparedNight): void {
	const words = ({ site, night: { evening } }: PreparedNight) => `${evening} at ${site.name}`;
	if (words(night) === words(first)) return;
	throw new OptionError(
		`A plan is for one site and night, but the items request ${words(first)} and ${words(night)}`,
		{
			field: 'Site',
			given: night.site.name,
			advice: 'Use the same site and night for all items, or use Check Targets.',
		},
	);
}

async function planOneNight(
	run: PlanRun,
	targets: readonly NumberedItem[],
	day: number,
): Promise<INodeExecutionData> {
	const [{ index: firstIndex, settings: first }] = targets;
	const planned = [];
	for (const { index, target, settings } of targets) {
		await letOthersRun();
		const night = settings.nights.at(day) ?? first.nights[day];
		checkSameNight(night, first.nights[day]);
		planned.push({ index, target, observation: planTarget(target, night, settings.atMs) });
	}
	run.warn(planned.flatMap(({ observation }) => observation.warnings));
	const order = run.context.getNodeParameter('sortBy', firstIndex) as PlanOrder;
	const sorted = sortPlan(planned, order);
	const night = first.nights[day];
	const files = await drawPlan(run, sorted, night, first);
	return {
		json: nightRecord(sorted, night),
		...(files && { binary: files }),
		pairedItem: targets.map(({ index }) => ({ item: index })),
	};
}
