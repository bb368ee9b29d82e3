import type { ImageHold, ImageHoldOptions } from './holdForImages';

/** Alerts that are still held after a poll: those that it handed on, or that vanished long ago, are not. */
export function stillHeld(
	{ heldNow }: ImageHold,
	handedOn: ReadonlySet<string>,
	{ maxHours, nowMs }: Pick<ImageHoldOptions, 'maxHours' | 'nowMs'>,
): Map<string, number> {
	const oldestMs = nowMs - 2 * maxHours * 3_600_000 - 86_400_000;
	return new Map([...heldNow()].filter(([id, sinceMs]) => !handedOn.has(id) && sinceMs > oldestMs));
}

/** Held alerts as plain JSON that a person can read: UTC of the first look → diaSourceIds, by blanks. */
export function storeHeld(held: ReadonlyMap<string, number>): Record<string, string> {
	const idsByTime = new Map<string, string[]>();
	for (const [id, sinceMs] of held) {
		const time = new Date(sinceMs).toISOString();
		idsByTime.set(time, [...(idsByTime.get(time) ?? []), id]);
	}
	return Object.fromEntries([...idsByTime].map(([time, ids]) => [time, ids.join(' ')]));
}

/** Reads what `storeHeld` stored; what is damaged is left out, so that its hours begin again. */
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
