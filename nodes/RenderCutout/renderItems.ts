import { LAYOUTS, nearestNames, OptionError } from '@fink/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { runGroups, runItems } from '../shared/runItems';
import { toNodeError } from '../shared/toNodeError';
import { LAYOUT_RENDERERS } from './layouts';
import type { Layout } from './layouts/Layout';
import { objectIdOf } from './layouts/objectIdOf';

/** Draws all items in the chosen layout: one by one, or those of one object together. */
export async function renderItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const layout = layoutOf(context, context.getNodeParameter('layout', 0, 'single') as string);
	const { renderItem, renderGroup } = layout;
	if (renderGroup && layout.takesAllItems(context)) {
		const groups = visitsByObject(context);
		return await runGroups(context, groups, async (group) => await renderGroup(context, group));
	}
	return await runItems(
		context,
		async (itemIndex) => (await renderItem?.(context, itemIndex)) ?? [],
	);
}

function layoutOf(context: IExecuteFunctions, name: string): Layout {
	if (Object.hasOwn(LAYOUT_RENDERERS, name)) return LAYOUT_RENDERERS[name];
	const [nearest] = nearestNames(name, LAYOUTS);
	const error = new OptionError(`There is no layout "${name}"`, {
		field: 'Layout',
		given: name,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Choose one of: ${LAYOUTS.join(', ')}.`,
	});
	throw toNodeError(context, error);
}

/** Item indexes of each object, oldest visit first; items without an object id form one group. */
function visitsByObject(context: IExecuteFunctions): number[][] {
	const items = context.getInputData();
	const groups = new Map<string, number[]>();
	items.forEach((_, index) => {
		const id = objectIdOf(context, index);
		groups.set(id, [...(groups.get(id) ?? []), index]);
	});
	return [...groups.values()].map((indexes) =>
		indexes.sort((a, b) => timeOf(items[a].json) - timeOf(items[b].json) || a - b),
	);
}

function timeOf(json: IDataObject): number {
	const time = Number(json.mjdTai ?? json['r:midpointMjdTai']);
	return Number.isFinite(time) ? time : 0;
}
