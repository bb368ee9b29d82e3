import type { AlertRecord } from '@fink/core';

/**
 * The item's own alert and those of its list `alerts`, which Fink Trigger makes when it groups.
 *
 * @param item - JSON of an item.
 */
export function alertsOfItem(item: AlertRecord): AlertRecord[] {
	const { alerts } = item;
	return [item, ...(Array.isArray(alerts) ? alerts.filter(isRecord) : [])];
}

function isRecord(value: unknown): value is AlertRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
