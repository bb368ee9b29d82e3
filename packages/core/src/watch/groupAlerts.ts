import type { Row } from '../alert';
import { isSameTransient, type Place } from './isSameTransient';

/** Alerts that belong together. */
export interface AlertGroup {
	/** Newest first; at least one. */
	readonly alerts: readonly Row[];
	/** Each once, in the order of their newest alerts; `0` for Solar System objects. */
	readonly diaObjectIds: readonly string[];
}

/**
 * One group for each object, in the order of the groups' newest alerts, oldest first. Alerts of Solar
 * System objects share the id 0 and stay alone.
 *
 * @param alerts - Oldest first.
 * @param sameTransientArcsec - Objects of which two alerts are this close are one: Rubin splits some
 * transients over several diaObjectIds. A chain of close ones is one group. @default objects stay apart
 */
export function groupAlerts(alerts: readonly Row[], sameTransientArcsec = 0): AlertGroup[] {
	const newestFirst = [...alerts].reverse();
	const groups = mergeClose(groupByObject(newestFirst), sameTransientArcsec);
	return groups
		.map((group) => newestFirst.filter((row) => group.has(row)))
		.map((rows) => ({
			alerts: rows,
			diaObjectIds: [...new Set(rows.map((row) => String(row['r:diaObjectId'])))],
		}))
		.sort((a, b) => newestFirst.indexOf(b.alerts[0]) - newestFirst.indexOf(a.alerts[0]));
}

function groupByObject(rows: readonly Row[]): Array<Set<Row>> {
	const groups = new Map<string, Set<Row>>();
	for (const row of rows) {
		const object = String(row['r:diaObjectId'] ?? '0');
		const key = object === '0' ? `alert ${String(row['r:diaSourceId'])}` : object;
		const group = groups.get(key);
		if (group) group.add(row);
		else groups.set(key, new Set([row]));
	}
	return [...groups.values()];
}

/** Walks along declination, so that only neighbours are compared. */
function mergeClose(groups: ReadonlyArray<Set<Row>>, radiusArcsec: number): Array<Set<Row>> {
	if (radiusArcsec <= 0) return [...groups];
	const owners = new Map(groups.flatMap((group) => [...group].map((row) => [row, group] as const)));
	const byDec = [...owners.keys()]
		.map((row) => ({ row, place: placeOf(row) }))
		.filter(({ place }) => place.dec !== null)
		.sort((a, b) => Number(a.place.dec) - Number(b.place.dec));
	byDec.forEach(({ row, place }, index) => {
		for (let next = index + 1; next < byDec.length; next++) {
			const other = byDec[next];
			if ((Number(other.place.dec) - Number(place.dec)) * 3600 > radiusArcsec) break;
			const [own, its] = [owners.get(row), owners.get(other.row)];
			if (!own || !its || own === its || !isSameTransient(place, other.place, radiusArcsec))
				continue;
			for (const moved of its) {
				own.add(moved);
				owners.set(moved, own);
			}
		}
	});
	return [...new Set(owners.values())];
}

function placeOf(row: Row): Place {
	const [ra, dec] = [row['r:ra'], row['r:dec']];
	return { ra: typeof ra === 'number' ? ra : null, dec: typeof dec === 'number' ? dec : null };
}
