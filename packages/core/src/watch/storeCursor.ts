import { mjdTaiToUtcIso } from '../alert';
import type { Cursor, TargetCursor } from './Cursor';

/** Raised when a stored cursor of before could no longer be read as it is. */
export const CURSOR_VERSION = 1;

/** Identities of this kind are stored as the bare id. */
export const DIA_OBJECT = /^diaObject /;

/** One target as stored: plain JSON that a person can read. */
export interface StoredTarget {
	readonly sinceMjdTai: number;
	readonly newestMjdTai: number | null;
	/** For people only; UTC. */
	readonly newestUtc: string | null;
	/** Time (MJD, TAI) → the diaSourceIds of that time, separated by blanks. */
	readonly seen: Readonly<Record<string, string>>;
	/** When it ceased to be watched (MJD, TAI), and the same for people; missing while it is. */
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

/** The cursor as JSON for n8n's static data; alerts of one time share a line. */
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

function storeTarget({ sinceMjdTai, newestMjdTai, seen, leftMjdTai }: TargetCursor): StoredTarget {
	const idsByTime = new Map<number, string[]>();
	for (const [id, mjdTai] of seen) {
		const ids = idsByTime.get(mjdTai);
		if (ids) ids.push(id);
		else idsByTime.set(mjdTai, [id]);
	}
	const times = [...idsByTime].sort(([a], [b]) => a - b);
	return {
		sinceMjdTai,
		newestMjdTai,
		newestUtc: newestMjdTai === null ? null : mjdTaiToUtcIso(newestMjdTai),
		seen: Object.fromEntries(times.map(([time, ids]) => [String(time), ids.join(' ')])),
		...(leftMjdTai !== undefined && { leftMjdTai, leftUtc: mjdTaiToUtcIso(leftMjdTai) }),
	};
}
