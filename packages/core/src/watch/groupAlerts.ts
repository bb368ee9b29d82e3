import type { Row } from '../alert';
import { isSameTransient, placeOf, type Place } from './isSameTransient';
import { identityOfRow } from './Sighting';
import { SkyGrid } from './SkyGrid';

/** Alerts that belong together. */
export interface AlertGroup {
	/** Newest first; at least one. */
	readonly alerts: readonly Row[];
	/** Each once, sorted by their newest alerts; `0` for Solar System objects. */
	readonly diaObjectIds: readonly string[];
}

/**
 * One group per object, fixed or of the Solar System, sorted by their newest alerts, oldest first. Alerts of
 * unknown identity are groups of their own.
 *
 * @param alerts - Oldest first.
 * @param sameTransientArcsec - Objects with alerts this close to each other form one group, as Rubin splits some
 * transients into several diaObjectIds. A chain of close objects is one group. Moving objects are not joined with
 * those that they pass. @default objects stay separate
 */
export function groupAlerts(alerts: readonly Row[], sameTransientArcsec = 0): AlertGroup[] {
	const newestFirst = [...alerts].reverse();
	const objects = new Map<string, Row[]>();
	for (const [index, row] of newestFirst.entries()) {
		const key = identityOfRow(row) ?? `alert ${index}`;
		const rows = objects.get(key);
		if (rows) rows.push(row);
		else objects.set(key, [row]);
	}
	const rootOf = joinClose([...objects], sameTransientArcsec);
	const rootByRow = new Map(
		[...objects.values()].flatMap((rows, object) =>
			rows.map((row) => [row, rootOf(object)] as const),
		),
	);
	const groups = new Map<number | undefined, Row[]>();
	for (const row of newestFirst) {
		const root = rootByRow.get(row);
		const rows = groups.get(root);
		if (rows) rows.push(row);
		else groups.set(root, [row]);
	}
	return [...groups.values()].reverse().map((rows) => ({
		alerts: rows,
		diaObjectIds: [...new Set(rows.map((row) => String(row['r:diaObjectId'] ?? '0')))],
	}));
}

/** An alert of an object, by the object's index. */
interface Member {
	readonly object: number;
	readonly place: Place;
}

/** @returns For the index of an object the index of the group that it belongs to. */
function joinClose(
	objects: ReadonlyArray<readonly [key: string, rows: readonly Row[]]>,
	radiusArcsec: number,
): (object: number) => number {
	const parents = objects.map((_, object) => object);
	const rootOf = (object: number): number => {
		let root = object;
		while (parents[root] !== root) root = parents[root] = parents[parents[root]];
		return root;
	};
	if (!(radiusArcsec > 0)) return rootOf;

	// Any two places of one cube are within the radius.
	const grid = new SkyGrid<Member>((radiusArcsec / Math.sqrt(3)) * 0.999);
	for (const [object, [key, rows]] of objects.entries()) {
		if (key.startsWith('ssObject')) continue;
		for (const row of rows) {
			const { ra, dec } = placeOf(row);
			if (ra !== null && dec !== null) grid.add({ ra, dec }, { object, place: { ra, dec } });
		}
	}
	for (const cell of grid.cells()) {
		for (const near of grid.around(cell, 2)) {
			const others = near === cell ? cell.values.slice(0, 1) : near.values;
			joinCells(cell.values, others);
		}
	}
	return rootOf;

	function joinCells(own: readonly Member[], others: readonly Member[]): void {
		for (const a of own) {
			for (const b of others) {
				if (rootOf(a.object) === rootOf(b.object)) continue;
				if (isSameTransient(a.place, b.place, radiusArcsec))
					parents[rootOf(a.object)] = rootOf(b.object);
			}
		}
	}
}
