import {
	CancelledError,
	CUTOUT_KINDS,
	FitsError,
	isFresh,
	mayComeLater,
	readCutout,
	type AlertRecord,
	type Cutout,
	type CutoutKind,
	type FinkClient,
} from '@fink/core';
import type { Aside, Waiting } from '@fink/kit';

/** The cutouts of an alert that there are, and why the others are missing. */
export interface FetchedCutouts {
	readonly cutouts: readonly Cutout[];
	readonly missing: ReadonlyArray<{ readonly kind: CutoutKind; readonly error: Error }>;
}

/** What waiting needs to know. */
export interface CutoutWait {
	readonly alert: AlertRecord;
	/** 0 when the user does not want to wait. */
	readonly maxMs: number;
	readonly waiting: Waiting;
	readonly aside: Aside;
}

/**
 * The cutouts of an alert, in memory. What a fresh alert still lacks is waited for.
 *
 * @throws The failure of a request that says nothing about the cutout: a server that can't be reached.
 */
export async function fetchCutouts(
	client: FinkClient,
	diaSourceId: string,
	{ alert, maxMs, waiting, aside }: CutoutWait,
): Promise<FetchedCutouts> {
	const first = await attempt(client, diaSourceId, CUTOUT_KINDS);
	const late = first.missing.filter(({ error }) => mayComeLater(error));
	if (late.length === 0 || maxMs === 0) return first;
	const age = waiting.knownAge(alert, diaSourceId);
	if (!isFresh(age, waiting.now())) return first;
	const kinds = late.map(({ kind }) => kind);
	const { answer } = await aside(
		waiting.until(async () => {
			const next = await attempt(client, diaSourceId, kinds);
			return next.missing.length === 0 ? next : undefined;
		}, maxMs),
	);
	if (answer === undefined) return first;
	const missing = first.missing.filter(({ kind }) => !kinds.includes(kind));
	return { cutouts: [...first.cutouts, ...answer.cutouts], missing };
}

async function attempt(
	client: FinkClient,
	diaSourceId: string,
	kinds: readonly CutoutKind[],
): Promise<FetchedCutouts> {
	const outcomes = await Promise.allSettled(
		kinds.map(async (kind) => {
			const bytes = await client.cutoutFits({ diaSourceId, kind });
			return readCutout(bytes, `${diaSourceId}_cutout${kind}.fits`, kind);
		}),
	);
	const cutouts: Cutout[] = [];
	const missing: Array<{ kind: CutoutKind; error: Error }> = [];
	outcomes.forEach((outcome, index) => {
		if (outcome.status === 'fulfilled') cutouts.push(outcome.value);
		else missing.push({ kind: kinds[index], error: asMissing(outcome.reason) });
	});
	return { cutouts, missing };
}

/** An error that is about the image itself. @throws Any other. */
function asMissing(error: unknown): Error {
	const isAboutImage = mayComeLater(error) || error instanceof FitsError;
	if (!isAboutImage || error instanceof CancelledError) throw error;
	return error;
}
