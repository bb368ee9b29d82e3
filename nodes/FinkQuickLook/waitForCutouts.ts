import {
	fetchCutouts,
	isFresh,
	mayComeLater,
	type AlertRecord,
	type FetchedCutouts,
	type FinkClient,
} from '@fink/core';
import type { Aside, Waiting } from '@fink/kit';

/** What waiting needs to know. */
export interface CutoutWait {
	readonly alert: AlertRecord;
	/** 0 when the user does not want to wait. */
	readonly maxMs: number;
	readonly waiting: Waiting;
	readonly aside: Aside;
}

/**
 * The cutouts of an alert, in memory. Waits for those of a fresh alert that are missing.
 *
 * @param first - The answer so far.
 * @throws The failure of a request that says nothing about the cutout: a server that can't be reached.
 */
export async function waitForCutouts(
	client: FinkClient,
	diaSourceId: string,
	first: FetchedCutouts,
	{ alert, maxMs, waiting, aside }: CutoutWait,
): Promise<FetchedCutouts> {
	const late = first.missing.filter(({ error }) => mayComeLater(error));
	if (late.length === 0 || maxMs === 0) return first;
	const age = waiting.knownAge(alert, diaSourceId);
	if (!isFresh(age, waiting.now())) return first;
	const kinds = late.map(({ kind }) => kind);
	const { answer } = await aside(
		waiting.until(async () => {
			const next = await fetchCutouts(client, diaSourceId, kinds);
			return next.missing.length === 0 ? next : undefined;
		}, maxMs),
	);
	if (answer === undefined) return first;
	const missing = first.missing.filter(({ kind }) => !kinds.includes(kind));
	return { cutouts: [...first.cutouts, ...answer.cutouts], missing };
}
