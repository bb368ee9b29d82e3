import { mjdTaiToUtcIso } from '../alert';
import type { Cursor, TargetCursor } from './Cursor';

/** Increased whenever cursors stored before can no longer be read. */
export const CURSOR_VERSION = 1;

/** Identities of this kind are stored as the bare id. */
const DIA_OBJECT = /^diaObject /;

/** One target as stored: plain JSON that a person can read. */
interface StoredTarget {
	readonly sinceMjdTai: number;
	readonly newestMjdTai: number | null;
	/** For human readers only; UTC. */
	readonly newestUtc: string | null;
	/** Time (MJD, TAI) → the diaSourceIds of that time, separated by spaces. */
	readonly seen: Readonly<Record<string, string>>;
	/** When it was last watched (MJD, TAI), and the same for human readers; absent while it is watched. */
	readonly leftMjdTai?: number;
	readonly leftUtc?: string | null;
}

/** A cursor as stored. */
export interface StoredCursor {
	readonly version: number;
	readonly targets: Readonly<Record<string, StoredTarget>>;
	/**
	 * diaObjectId, or `ssObject` and the ssObjectId → time (MJD, TAI), right ascension and declination
	 * (degrees) of its last firing.
	 */
	readonly fired?: Readonly<
		Record<string, readonly [mjdTai: number, ra: number | null, dec: number | null]>
	>;
}

/** The cursor as JSON that can be stored; alerts of the same time share a line. */
export function storeCursor({ targets, fired }: Cursor): StoredCursor {
	const firings = [...fired].map(
		([identity, { mjdTai, ra, dec }]) =>
			[identity.replace(DIA_OBJECT, ''), [mjdTai, ra, dec] as const] as const,
	);
	return {
		version: CURSOR_VERSION,
		targets: Object.fromEntries([...targets].map(([name, target]) => [name, storeTarget(target)])),
		...(firings.length > 0 && { fired: Object.fromEntries(firings) }),
	};
}

/** Ids grouped by their time, times in the order of their first ids. */
export function idsByTime(times: ReadonlyMap<string, number>): Map<number, string[]> {
	const grouped = new Map<number, string[]>();
	for (const [id, time] of times) {
		const ids = grouped.get(time);
		if (ids) ids.push(id);
		else grouped.set(time, [id]);
	}
	return grouped;
}

function storeTarget({ sinceMjdTai, newestMjdTai, seen, leftMjdTai }: TargetCursor): StoredTarget {
	const times = [...idsByTime(seen)].sort(([a], [b]) => a - b);
	return {
		sinceMjdTai,
		newestMjdTai,
		newestUtc: newestMjdTai === null ? null : mjdTaiToUtcIso(newestMjdTai),
		seen: Object.fromEntries(times.map(([time, ids]) => [String(time), ids.join(' ')])),
		...(leftMjdTai !== undefined && { leftMjdTai, leftUtc: mjdTaiToUtcIso(leftMjdTai) }),
	};
}
