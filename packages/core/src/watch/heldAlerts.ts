import { MS_PER_DAY } from '../alert';
import type { ImageHold, ImageHoldOptions } from './holdForImages';
import { idsByTime } from './storeCursor';

/** Alerts that are still held after a poll, without those that it handed on or that vanished long ago. */
export function stillHeld(
	{ heldNow }: ImageHold,
	handedOn: ReadonlySet<string>,
	{ maxHours, nowMs }: Pick<ImageHoldOptions, 'maxHours' | 'nowMs'>,
): Map<string, number> {
	const oldestMs = nowMs - 2 * maxHours * 3_600_000 - MS_PER_DAY;
	return new Map([...heldNow()].filter(([id, sinceMs]) => !handedOn.has(id) && sinceMs > oldestMs));
}

/** Held alerts as readable JSON: UTC of the first look → diaSourceIds, separated by spaces. */
export function storeHeld(held: ReadonlyMap<string, number>): Record<string, string> {
	return Object.fromEntries(
		[...idsByTime(held)].map(([sinceMs, ids]) => [new Date(sinceMs).toISOString(), ids.join(' ')]),
	);
}

/** Reads what `storeHeld` stored. Damaged entries are left out, so that their hours start again. */
export function readHeld(stored: unknown): Map<string, number> {
	const held = new Map<string, number>();
	if (typeof stored !== 'object' || stored === null) return held;
	for (const [time, ids] of Object.entries(stored)) {
		const sinceMs = Date.parse(time);
		if (!Number.isFinite(sinceMs) || typeof ids !== 'string') continue;
		for (const id of ids.split(' ')) if (/^\d{1,19}$/.test(id)) held.set(id, sinceMs);
	}
	return held;
}
