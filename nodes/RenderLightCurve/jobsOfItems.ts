import { givenMjdTai, rowIdentity, type KnownOfObject } from '@fink/core';
import { hasFailed, isCalledFits } from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { idOf, type LightCurveJob } from './LightCurveJob';
import { type ItemContent, readItem } from './readItem';
import { columnsOf, readOptions } from './readRecipe';

/** Items that make one picture, or the reason why they can't. */
export interface ItemGroup {
	readonly itemIndexes: readonly number[];
	/** @throws {OptionError} An id was rounded. */
	readonly job: () => LightCurveJob;
}

/**
 * One job for each object among the items: every item is a row, an alert packet, or a group of alerts from
 * Fink Trigger, which has a list of alerts. Items that failed earlier are left out.
 */
export function jobsOfItems(context: IExecuteFunctions): ItemGroup[] {
	const items = context.getInputData();
	const options = items.length > 0 ? readOptions(context, 0) : {};
	const joins = options.joinObjects === true;
	const objectColumn = columnsOf(options)?.object;
	const groups = new Map<string, number[]>();
	items.forEach((item, index) => {
		if (hasFailed(item)) return;
		const key = joins ? '' : objectOf(item.json, index, objectColumn);
		const group = groups.get(key);
		if (group) group.push(index);
		else groups.set(key, [index]);
	});
	return [...groups.values()].map((itemIndexes) => ({
		itemIndexes,
		job: () => jobOf(items, itemIndexes, joins),
	}));

	function jobOf(
		all: readonly INodeExecutionData[],
		itemIndexes: readonly number[],
		isJoining: boolean,
	): LightCurveJob {
		const contents = new Map(itemIndexes.map((index) => [index, readItem(all[index].json)]));
		const mainIndex = mainOf(all, contents);
		const { json } = all[mainIndex];
		const parts = [...contents.values()];
		return {
			itemIndexes,
			mainIndex,
			json,
			alert: contents.get(mainIndex)?.alert ?? json,
			rows: parts.flatMap(({ rows }) => rows),
			history: parts.flatMap(({ history }) => history),
			// Rows that are drawn are read anyway.
			known: knownFromAll(parts.filter(({ alert, rows }) => rows[0] !== alert)),
			severalObjects: isJoining || itemIndexes.some((index) => isJoined(all[index].json)),
			columns: columnsOf(readOptions(context, mainIndex)),
			...(itemIndexes.length === 1 && unusedListOf(json)),
		};
	}
}

/** Items with unreadable ids are separate groups. */
function objectOf(json: IDataObject, index: number, column: string | undefined): string {
	if (column !== undefined) return String(json[column] ?? '');
	try {
		const { alert, rows } = readItem(json);
		return (rowIdentity(alert) ?? rowIdentity(rows[0] ?? {}))?.key ?? '';
	} catch {
		return `unreadable ${index}`;
	}
}

function knownFromAll(parts: readonly ItemContent[]): KnownOfObject {
	const all = parts.map(({ known }) => known);
	const detections = Math.max(0, ...all.map((known) => known.detections ?? 0));
	const first = Math.min(...all.map(({ firstMjdTai = Infinity }) => firstMjdTai));
	return {
		...(detections > 0 && { detections }),
		...(Number.isFinite(first) && { firstMjdTai: first }),
	};
}

/** Fink Trigger can join objects at one position. */
function isJoined({ diaObjectIds }: IDataObject): boolean {
	return Array.isArray(diaObjectIds) && diaObjectIds.length > 1;
}

function unusedListOf(json: IDataObject): Pick<LightCurveJob, 'unusedList'> {
	const isUnused = Array.isArray(json.detections) && json.detections.length > 0;
	return isUnused ? { unusedList: 'detections' } : {};
}

function mainOf(
	items: readonly INodeExecutionData[],
	contents: ReadonlyMap<number, ItemContent>,
): number {
	const hasCutouts = ({ binary = {} }: INodeExecutionData) =>
		Object.entries(binary).some(([field, file]) => isCalledFits(file, field));
	const indexes = [...contents.keys()];
	const withCutouts = indexes.filter((index) => hasCutouts(items[index]));
	const choice = withCutouts.length > 0 ? withCutouts : indexes;
	const alertOf = (index: number) => contents.get(index)?.alert ?? {};
	const isDetected = (index: number) => idOf(alertOf(index), 'diaSourceId') !== '';
	return choice.reduce((best, index) => {
		if (isDetected(index) !== isDetected(best)) return isDetected(index) ? index : best;
		return timeOf(alertOf(index)) > timeOf(alertOf(best)) ? index : best;
	});
}

function timeOf(json: IDataObject): number {
	const time = Number(givenMjdTai(json) ?? json.midpointMjdTai);
	return Number.isFinite(time) ? time : -Infinity;
}
