import { isRecord } from '../alert';
import {
	BEFORE_ALL_ALERTS_MJD_TAI,
	EMPTY_CURSOR,
	type Cursor,
	type Firing,
	type TargetCursor,
} from './Cursor';
import { isFuture } from './mjdTai';
import { CURSOR_VERSION } from './storeCursor';

const EARLIEST = BEFORE_ALL_ALERTS_MJD_TAI - 1;

/** Tolerance for a clock that was ahead and has been corrected. Days. */
const CLOCK_STEP = 1 / 1440;

/** The readable parts of a damaged target. */
export interface DamagedTarget {
	/** As in `TargetCursor`; `undefined` when it could not be read. */
	readonly sinceMjdTai: number | undefined;
	/** The ids that could be read, with their times. */
	readonly seen: ReadonlyMap<string, number>;
}

/** A cursor as far as it could be read. */
export interface ReadCursor {
	/** Its undamaged targets only. */
	readonly cursor: Cursor;
	/** Its other targets. */
	readonly damaged: ReadonlyMap<string, DamagedTarget>;
	/** Whether it may have had further targets. */
	readonly isIncomplete: boolean;
	/** What was wrong, for a log; empty for an undamaged or a new cursor. */
	readonly faults: readonly string[];
}

/**
 * Reads what `storeCursor` stored, even if it has been damaged. Never throws: an unreadable part is reported, and
 * `startTargets` then hands on its look-back window again, as a repeated alert is better than a lost one.
 *
 * @param stored - As stored; `undefined` or `null` before the first poll.
 * @param nowMjdTai - A cursor that begins after this moment would miss all alerts until then: it counts as damaged.
 */
export function readCursor(stored: unknown, nowMjdTai: number): ReadCursor {
	if (stored === undefined || stored === null) {
		return { cursor: EMPTY_CURSOR, damaged: new Map(), isIncomplete: false, faults: [] };
	}
	if (!isRecord(stored) || !isRecord(stored.targets)) {
		const faults = ['it is not a cursor'];
		return { cursor: EMPTY_CURSOR, damaged: new Map(), isIncomplete: true, faults };
	}
	const faults: string[] = [];
	if (stored.version !== CURSOR_VERSION) {
		faults.push(`its version is ${String(stored.version)}, not ${CURSOR_VERSION}`);
	}
	const targets = new Map<string, TargetCursor>();
	const damaged = new Map<string, DamagedTarget>();
	for (const [name, value] of Object.entries(stored.targets)) {
		const target = readTarget(value, nowMjdTai);
		if (isUndamaged(target) && stored.version === CURSOR_VERSION) targets.set(name, target);
		else damaged.set(name, target);
		if (!isUndamaged(target)) faults.push(`"${name}" ${target.fault ?? 'is damaged'}`);
	}
	const isIncomplete = stored.version !== CURSOR_VERSION;
	return { cursor: { targets, fired: readFired(stored.fired) }, damaged, isIncomplete, faults };
}

interface PartOfTarget extends DamagedTarget, Partial<TargetCursor> {
	readonly sinceMjdTai: number | undefined;
	readonly seen: ReadonlyMap<string, number>;
	/** What is wrong apart from unreadable parts. */
	readonly fault?: string;
}

/** A target; without `newestMjdTai` when any part of it is damaged. */
function readTarget(value: unknown, nowMjdTai: number): PartOfTarget {
	const { sinceMjdTai, newestMjdTai, seen: stored, leftMjdTai } = isRecord(value) ? value : {};
	const { seen, isWhole } = readSeen(stored);
	const since = isTime(sinceMjdTai) ? sinceMjdTai : undefined;
	const newest = newestMjdTai === null || isTime(newestMjdTai) ? newestMjdTai : undefined;
	if (since !== undefined && since > nowMjdTai + CLOCK_STEP) {
		return { sinceMjdTai: undefined, seen, fault: 'begins in the future' };
	}
	if (since !== undefined && typeof newest === 'number' && since > newest) {
		return { sinceMjdTai: undefined, seen, fault: 'begins after its newest alert' };
	}
	if (!isWhole || newest === undefined || since === undefined) return { sinceMjdTai: since, seen };
	return {
		sinceMjdTai: since,
		seen,
		newestMjdTai: newest !== null && isFuture(newest, nowMjdTai) ? null : newest,
		...(isTime(leftMjdTai) && { leftMjdTai }),
	};
}

function isUndamaged(target: PartOfTarget): target is PartOfTarget & TargetCursor {
	return target.newestMjdTai !== undefined;
}

function readSeen(stored: unknown): { seen: Map<string, number>; isWhole: boolean } {
	const seen = new Map<string, number>();
	if (!isRecord(stored)) return { seen, isWhole: false };
	let isWhole = true;
	for (const [time, ids] of Object.entries(stored)) {
		const mjdTai = Number(time);
		if (!(mjdTai >= EARLIEST) || typeof ids !== 'string') {
			isWhole = false;
			continue;
		}
		for (const id of ids.split(' ')) {
			if (/^\d+$/.test(id)) seen.set(id, mjdTai);
			else isWhole = false;
		}
	}
	return { seen, isWhole };
}

/** Damaged firings are left out: at worst an object fires again. */
function readFired(stored: unknown): Map<string, Firing> {
	const fired = new Map<string, Firing>();
	for (const [id, value] of Object.entries(isRecord(stored) ? stored : {})) {
		const [mjdTai, ra, dec] = Array.isArray(value) ? (value as unknown[]) : [];
		const identity = /^\d+$/.test(id) ? `diaObject ${id}` : id;
		if (isTime(mjdTai))
			fired.set(identity, { mjdTai, ra: numberOrNull(ra), dec: numberOrNull(dec) });
	}
	return fired;
}

/** Times outside Rubin's survey are damaged. MJD 88069 is the year 2100. */
function isTime(value: unknown): value is number {
	return typeof value === 'number' && value >= EARLIEST && value < 88069;
}

function numberOrNull(value: unknown): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
