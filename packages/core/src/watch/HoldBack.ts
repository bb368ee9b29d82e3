import type { Sighting } from './Sighting';

/** Keeps alerts back that can't be handed on yet; they stay open for a later poll. */
export interface HoldBack {
	/** How many are kept back already, so that a listing has to reach beyond them. */
	readonly count: number;
	/**
	 * Which of these alerts can be handed on now, by diaSourceId.
	 *
	 * @param wanted - All that are new and pass the conditions, oldest first.
	 */
	chooseReady(wanted: readonly Sighting[]): Promise<ReadonlySet<string>>;
}
