import { essentialsOf, groupAlerts, matchPlace, simplifyAlert, type Row } from '@fink/core';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Watch } from './createFeed';
import type { Settings } from './readSettings';

/** What a poll adds to its alerts. */
export interface Announcement {
	/** When they are returned; `null` for a sample, which is not news. */
	readonly announcedUtc: string | null;
	/** diaSourceIds of alerts whose images did not arrive in time. */
	readonly imagesMissing?: ReadonlySet<string>;
}

/**
 * Alerts as items; trimmed to their essentials they have nothing else. Every other item has a `key`, the diaSourceId of its (newest) alert: an alert that is returned
 * again has the same key, so that Remove Duplicates or a database can recognize it. What the alert was found by is
 * added: the tag, or the position and the distance from it. The record itself comes first.
 *
 * @param alerts - Oldest first.
 */
export function toItems(
	alerts: readonly Row[],
	{ groupBy, sameTransientArcsec, isSimplified, isEssential }: Settings,
	{ tag, positions }: Pick<Watch, 'positions' | 'tag'>,
	{ announcedUtc, imagesMissing }: Announcement,
): INodeExecutionData[] {
	const json = (row: Row): IDataObject => ({
		...(isSimplified ? simplifyAlert(row) : row),
		announcedUtc,
		...(imagesMissing?.has(String(row['r:diaSourceId'])) && { imagesMissing: true }),
	});
	const foundBy = (row: Row) => ({
		...(tag !== undefined && { tag }),
		...matchOf(row, positions),
		key: String(row['r:diaSourceId']),
	});
	if (groupBy === 'alert' && isEssential) {
		return alerts.map((row) => ({
			json: essentialsOf(simplifyAlert(row)) as unknown as IDataObject,
		}));
	}
	if (groupBy === 'alert') {
		return alerts.map((row) => ({ json: { ...json(row), ...foundBy(row) } }));
	}
	return groupAlerts(alerts, sameTransientArcsec).map((group) => ({
		json: {
			...json(group.alerts[0]),
			...foundBy(group.alerts[0]),
			count: group.alerts.length,
			diaObjectIds: [...group.diaObjectIds],
			alerts: group.alerts.map(json),
		},
	}));
}

function matchOf(row: Row, positions: Watch['positions']): IDataObject {
	const { 'r:ra': ra, 'r:dec': dec } = row;
	if (!positions || typeof ra !== 'number' || typeof dec !== 'number') return {};
	const match = matchPlace(positions, ra, dec);
	if (!match) return {};
	return {
		matchedPlace: match.name,
		matchedDistanceArcsec: Math.round(match.distanceArcsec * 1000) / 1000,
	};
}
