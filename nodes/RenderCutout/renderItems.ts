import { givenMjdTai, givenSourceId } from '@fink/core';
import { hasFailed, passedOn, runGroups, runItems } from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { LAYOUT_RENDERERS } from './layouts';
import { objectIdOf } from './layouts/objectIdOf';

/** Draws all items in the chosen layout: one by one, or those of one object together. */
export async function renderItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const layout = LAYOUT_RENDERERS[context.getNodeParameter('layout', 0) as string];
	const { renderItem, renderGroup } = layout;
	if (renderGroup && layout.takesAllItems(context)) {
		const items = context.getInputData();
		const groups = visitsByObject(context, layout.showsFailures ?? false);
		return await runGroups(context, groups, async (group) =>
			group.every((index) => hasFailed(items[index]))
				? group.map((index) => passedOn(context, index))
				: await renderGroup(context, group),
		);
	}
	return await runItems(
		context,
		async (itemIndex) => (await renderItem?.(context, itemIndex)) ?? [],
	);
}

/**
 * Item indexes of each object, oldest visit first; items without an object id form one group. Items that
 * failed before stay alone, unless the layout shows them and they name their object.
 */
function visitsByObject(context: IExecuteFunctions, showsFailures: boolean): number[][] {
	const items = context.getInputData();
	const groups = new Map<string, number[]>();
	items.forEach((item, index) => {
		const object = objectIdOf(context, index);
		const isAlone = hasFailed(item) && !(showsFailures && isVisit(item.json, object));
		const id = isAlone ? `failed ${index}` : object;
		groups.set(id, [...(groups.get(id) ?? []), index]);
	});
	return [...groups.values()].map((indexes) =>
		indexes.sort((a, b) => timeOf(items[a].json) - timeOf(items[b].json) || a - b),
	);
}

/** Whether a failed item belongs to a picture: it names its object, or at least its detection. */
function isVisit(json: IDataObject, object: string): boolean {
	return object !== '' || givenSourceId(json) !== undefined;
}

function timeOf(json: IDataObject): number {
	const time = Number(givenMjdTai(json));
	return Number.isFinite(time) ? time : 0;
}
