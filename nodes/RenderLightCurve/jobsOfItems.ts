import type { SourceRow } from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { hasFailed } from '../shared/failedItem';
import { isFitsFile } from '../shared/isFitsFile';
import { idOf, type LightCurveJob } from './LightCurveJob';
import { readOptions } from './readRecipe';

/**
 * One job for each object among the items: every item is a row, or a group of alerts as Fink Trigger makes
 * them, whose list of alerts counts. Items that failed before are left out.
 */
export function jobsOfItems(context: IExecuteFunctions): LightCurveJob[] {
	const items = context.getInputData();
	const joins = items.length > 0 && readOptions(context, 0).joinObjects === true;
	const groups = new Map<string, number[]>();
	items.forEach((item, index) => {
		if (hasFailed(item)) return;
		const key = joins ? '' : objectOf(item.json);
		groups.set(key, [...(groups.get(key) ?? []), index]);
	});
	return [...groups.values()].map((itemIndexes) => {
		const mainIndex = mainOf(items, itemIndexes);
		const { json } = items[mainIndex];
		return {
			itemIndexes,
			mainIndex,
			json,
			rows: itemIndexes.flatMap((index) => rowsOf(items[index].json)),
			severalObjects: joins || itemIndexes.some((index) => isJoined(items[index].json)),
		};
	});
}

/** By diaObjectId; Solar System objects by theirs. */
function objectOf(json: IDataObject): string {
	const moving = json.ssObjectId ?? json['r:ssObjectId'] ?? json.ssoName ?? json['f:sso_name'];
	return idOf(json, 'diaObjectId') || (moving ? `moving ${String(moving)}` : '');
}

/** Fink Trigger joins objects at one position on request. */
function isJoined({ diaObjectIds }: IDataObject): boolean {
	return Array.isArray(diaObjectIds) && diaObjectIds.length > 1;
}

function rowsOf(json: IDataObject): SourceRow[] {
	return Array.isArray(json.alerts) ? (json.alerts as SourceRow[]) : [json];
}

function mainOf(items: INodeExecutionData[], indexes: readonly number[]): number {
	const hasCutouts = ({ binary = {} }: INodeExecutionData) =>
		Object.entries(binary).some(([field, file]) => isFitsFile(file, field));
	const withCutouts = indexes.filter((index) => hasCutouts(items[index]));
	const choice = withCutouts.length > 0 ? withCutouts : indexes;
	const isDetection = (index: number) => idOf(items[index].json, 'diaSourceId') !== '';
	return choice.reduce((best, index) => {
		if (isDetection(index) !== isDetection(best)) return isDetection(index) ? index : best;
		return timeOf(items[index].json) > timeOf(items[best].json) ? index : best;
	});
}

function timeOf(json: IDataObject): number {
	const time = Number(json.mjdTai ?? json['r:midpointMjdTai']);
	return Number.isFinite(time) ? time : -Infinity;
}
