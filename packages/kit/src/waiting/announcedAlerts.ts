import { sourceIdOf, type AlertRecord } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { alertsOfItem } from './alertsOfItem';

const TRIGGER = /\.finkTrigger$/;

/**
 * The alerts that earlier Fink Triggers returned in this execution, by diaSourceId. So an alert is
 * known as announced even after nodes that keep nothing of its item but the id.
 *
 * The list is empty in n8n versions that can't list the earlier nodes, and if a trigger did not run.
 */
export function announcedAlerts(context: IExecuteFunctions): ReadonlyMap<string, AlertRecord> {
	const { getParentNodes }: Partial<Pick<IExecuteFunctions, 'getParentNodes'>> = context;
	const parents = getParentNodes?.call(context, context.getNode().name) ?? [];
	const triggers = parents.filter(({ type }) => TRIGGER.test(type));
	const alerts = triggers.flatMap(({ name }) =>
		itemsOf(context, name).flatMap((item) => alertsOfItem(item)),
	);
	return new Map(
		alerts.flatMap((alert) => {
			const id = sourceIdOf(alert);
			return id === undefined ? [] : [[id, alert] as const];
		}),
	);
}

function itemsOf(context: IExecuteFunctions, nodeName: string): AlertRecord[] {
	try {
		const node = context.getWorkflowDataProxy(0).$(nodeName) as {
			all(): Array<{ json: AlertRecord }>;
		};
		return node.all().map(({ json }) => json);
	} catch {
		return [];
	}
}
