import { groupAlerts, simplifyAlert, type Row } from '@fink/core';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Settings } from './readSettings';

/**
 * Alerts as items. Every item has a `key`, the diaSourceId of its (newest) alert: the same alert handed on
 * again has the same key, so that Remove Duplicates or a database can tell.
 *
 * @param alerts - Oldest first.
 */
export function toItems(
	alerts: readonly Row[],
	{ groupBy, sameTransientArcsec, isSimplified }: Settings,
): INodeExecutionData[] {
	const json = (row: Row) => (isSimplified ? simplifyAlert(row) : row) as IDataObject;
	const keyOf = (row: Row) => String(row['r:diaSourceId']);
	if (groupBy === 'alert') {
		return alerts.map((row) => ({ json: { key: keyOf(row), ...json(row) } }));
	}
	return groupAlerts(alerts, sameTransientArcsec).map((group) => ({
		json: {
			key: keyOf(group.alerts[0]),
			...json(group.alerts[0]),
			count: group.alerts.length,
			diaObjectIds: [...group.diaObjectIds],
			alerts: group.alerts.map(json),
		},
	}));
}
