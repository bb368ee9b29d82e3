import { CUTOUT_KINDS, type CutoutKind } from '../alert';
import { mayComeLater, type FinkClient } from '../api';
import { CancelledError, FitsError } from '../errors';
import { readCutout, type Cutout } from '../render';

/** The cutouts of an alert that there are, and why the others are missing. */
export interface FetchedCutouts {
	readonly cutouts: readonly Cutout[];
	readonly missing: ReadonlyArray<{ readonly kind: CutoutKind; readonly error: Error }>;
}

/**
 * The cutouts of an alert, in memory. One that Fink doesn't have, or whose file is damaged, does not keep the others.
 *
 * @param kinds - Which of them. @default all
 * @throws The failure of a request that says nothing about the cutout: a server that can't be reached.
 */
export async function fetchCutouts(
	client: Pick<FinkClient, 'cutoutFits'>,
	diaSourceId: string,
	kinds: readonly CutoutKind[] = CUTOUT_KINDS,
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
