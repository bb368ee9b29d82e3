import { mapParallel } from '../api';
import { CancelledError, type FinkError } from '../errors';
import type { HoldBack } from './PollOptions';

/** Maximum number of alerts per poll whose images are looked for: about a minute at Fink's usual speed, four at once. */
export const MAX_IMAGE_CHECKS = 250;

const CHECKS_AT_ONCE = 4;

/** Maximum number of alerts remembered as held; the time of further ones starts when there is room. */
const MAX_HELD = 10_000;

/** What a process knows about images, to save requests. Without it everything is looked for again. */
export class ImageMemory {
	/** Alerts with images that were not handed on yet. */
	readonly found = new Set<string>();
	/** diaSourceId → when its images were last looked for and missing, Unix time in milliseconds. */
	readonly checkedMs = new Map<string, number>();

	/** Forgets all other alerts. */
	keepOnly(diaSourceIds: ReadonlySet<string>): void {
		for (const id of this.found) if (!diaSourceIds.has(id)) this.found.delete(id);
		for (const id of this.checkedMs.keys()) if (!diaSourceIds.has(id)) this.checkedMs.delete(id);
	}
}

/** Options of `holdForImages`. */
export interface ImageHoldOptions {
	/** diaSourceId → when its images were first missing, Unix time in milliseconds. */
	readonly held: ReadonlyMap<string, number>;
	/** Maximum time for which an alert is held, from the first look. */
	readonly maxHours: number;
	readonly nowMs: number;
	readonly memory: ImageMemory;
	/** Whether the images of an alert exist; a cheap request. */
	readonly hasImages: (diaSourceId: string) => Promise<boolean>;
	/** Whether the poll should end. */
	readonly isTimeUp: () => boolean;
}

/** Holds back alerts in one poll, and reports on it. */
export interface ImageHold extends HoldBack {
	/** For the next poll: as in `ImageHoldOptions`. */
	readonly heldNow: () => ReadonlyMap<string, number>;
	/** Alerts that are handed on although their images are missing: they were held long enough. */
	readonly missing: ReadonlySet<string>;
	/** Why the poll stopped looking for images; the alerts not looked at are held. */
	readonly trouble: () => FinkError | undefined;
}

/**
 * Holds alerts back until their images are there, or for some hours.
 *
 * A poll looks for the images of at most MAX_IMAGE_CHECKS alerts, once each: first those whose time is up, then
 * new ones, then the others in turn, so that alerts without images never block newer ones. A server error ends
 * the looking, but the poll does not fail.
 */
export function holdForImages(options: ImageHoldOptions): ImageHold {
	const { maxHours, nowMs, memory, hasImages, isTimeUp } = options;
	const held = new Map(options.held);
	const missing = new Set<string>();
	let trouble: FinkError | undefined;

	const isOverdue = (id: string) => nowMs - (held.get(id) ?? nowMs) >= maxHours * 3_600_000;

	async function look(diaSourceId: string): Promise<void> {
		if (trouble !== undefined || isTimeUp()) return;
		try {
			if (await hasImages(diaSourceId)) memory.found.add(diaSourceId);
			else memory.checkedMs.set(diaSourceId, nowMs);
		} catch (error) {
			if (error instanceof CancelledError) throw error;
			trouble ??= error as FinkError;
		}
	}

	return {
		count: held.size,
		missing,
		heldNow: () => held,
		trouble: () => trouble,
		async chooseReady(candidates) {
			const ids = candidates.map(({ diaSourceId }) => diaSourceId);
			memory.keepOnly(new Set([...ids, ...held.keys()]));
			const unknown = ids.filter((id) => !memory.found.has(id));
			const urgency = (id: string) =>
				isOverdue(id) ? -Infinity : (memory.checkedMs.get(id) ?? (held.get(id) ?? 1) - 1);
			const inTurn = unknown
				.map((id) => ({ id, urgency: urgency(id) }))
				.sort((a, b) => (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : 0));
			const due = inTurn.slice(0, MAX_IMAGE_CHECKS).map(({ id }) => id);
			await mapParallel(due, CHECKS_AT_ONCE, look);
			const ready = new Set<string>();
			for (const id of ids) {
				const isThere = memory.found.has(id);
				if (isThere || isOverdue(id)) {
					ready.add(id);
					if (!isThere) missing.add(id);
				} else if (held.size < MAX_HELD && !held.has(id)) held.set(id, nowMs);
			}
			return ready;
		},
	};
}
