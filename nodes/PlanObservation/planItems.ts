import {
	type FinkClient,
	type Observation,
	type PlannedTarget,
	type PlanOrder,
	planTarget,
	type PreparedNight,
	renderObservation,
	sortPlan,
} from '@fink/core';
import {
	clientFor,
	hasFailed,
	passedOn,
	runGroups,
	runItems,
	safeFileName,
	showHint,
} from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { type PlanSettings, SettingsReader } from './readSettings';
import { targetOfItem } from './targetOfItem';

/** How many warnings are shown above the output. */
const MAX_HINTS = 5;

/** One item per target and night, or one per night with all targets. */
export async function planItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const settings = new SettingsReader(context, Date.now());
	let asked: Promise<FinkClient> | undefined;
	const client = async () => await (asked ??= clientFor(context));
	const target = async (itemIndex: number, own: PlanSettings) =>
		await targetOfItem(context, itemIndex, own, client);
	const hints = new Set<string>();
	const output =
		context.getNodeParameter('operation', 0) === 'night'
			? await planNights()
			: await runItems(context, async (itemIndex) => await checkTarget(itemIndex));
	for (const hint of [...hints].slice(0, MAX_HINTS)) showHint(context, hint);
	return output;

	async function checkTarget(itemIndex: number): Promise<INodeExecutionData[]> {
		const own = settings.read(itemIndex);
		const found = await target(itemIndex, own);
		const { json, binary } = items[itemIndex];
		return await Promise.all(
			own.nights.map(async (night) => {
				const observation = planTarget(found, night, own.atMs);
				for (const warning of observation.warnings) hints.add(warning);
				const files = await pictureOf([{ target: found, observation }], night, own);
				return {
					json: { ...json, observation: observation as unknown as IDataObject },
					...((files ?? binary) && { binary: { ...files, ...binary } }),
				};
			}),
		);
	}

	async function planNights(): Promise<INodeExecutionData[][]> {
		const usable = items.flatMap((item, index) => (hasFailed(item) ? [] : [index]));
		const failed = items.flatMap((item, index) => (hasFailed(item) ? [[index]] : []));
		const groups = [...(usable.length > 0 ? [usable] : []), ...failed];
		return await runGroups(context, groups, async (indexes) => {
			if (hasFailed(items[indexes[0]])) return [passedOn(context, indexes[0])];
			const first = settings.read(indexes[0]);
			const targets = await Promise.all(
				indexes.map(async (index) => {
					const own = settings.read(index);
					return { index, own, target: await target(index, own) };
				}),
			);
			return await Promise.all(
				first.nights.map(async (night, day) => {
					const planned = targets.map(({ index, own, target: found }) => ({
						index,
						target: found,
						observation: planTarget(found, own.nights[day] ?? night, own.atMs),
					}));
					const order = context.getNodeParameter('sortBy', indexes[0]) as PlanOrder;
					const sorted = sortPlan(planned, order);
					const files = await pictureOf(sorted, night, first);
					return { json: nightRecord(sorted, night), ...(files && { binary: files }) };
				}),
			);
		});
	}

	async function pictureOf(
		planned: readonly PlannedTarget[],
		night: PreparedNight,
		{ picture, options }: PlanSettings,
	): Promise<INodeExecutionData['binary']> {
		if (picture === 'none') return undefined;
		const { theme, width, title, format } = options;
		const drawn = renderObservation(planned, night, { picture, theme, width, title }, format);
		for (const warning of drawn.warnings) hints.add(warning);
		const name = planned.length === 1 ? planned[0].target.name : 'night';
		const stem = [name, night.night.evening, 'observation'].filter(Boolean).join('_');
		const file = await context.helpers.prepareBinaryData(
			Buffer.from(drawn.bytes),
			safeFileName(stem, drawn.extension),
			drawn.mimeType,
		);
		return { observationPicture: file };
	}

	function nightRecord(
		sorted: ReadonlyArray<PlannedTarget & { readonly index: number }>,
		{ night, site }: PreparedNight,
	): IDataObject {
		const observable = sorted.filter(({ observation }) => observation.observable).length;
		const [first] = sorted;
		const {
			sun,
			moonIllumination,
			moonrises,
			moonsets,
			darkHours,
			settings: limits,
		} = first.observation;
		const record = {
			night: night.evening,
			site: site.name,
			siteCode: site.code,
			timeZone: site.timeZone,
			summary: `${observable} of ${sorted.length} targets can be observed on the night of ${night.evening} from ${site.name}.`,
			observable: observable > 0,
			observableTargets: observable,
			darkHours,
			sun,
			moonIllumination,
			moonrises,
			moonsets,
			settings: limits,
			targets: sorted.map(({ index, observation }, rank) => ({
				rank: rank + 1,
				item: index,
				...targetRecord(observation),
			})),
		};
		return record as unknown as IDataObject;
	}
}

/** Fields that all targets of a night have in common. */
const SHARED: readonly string[] = [
	'darkHours',
	'moonrises',
	'moonsets',
	'night',
	'settings',
	'site',
	'siteCode',
	'sun',
	'timeZone',
];

/** What a plan says of one target: without what all have in common. */
function targetRecord(observation: Observation): object {
	return Object.fromEntries(Object.entries(observation).filter(([name]) => !SHARED.includes(name)));
}
