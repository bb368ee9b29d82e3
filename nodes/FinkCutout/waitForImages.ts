import { isFresh, mayComeLater, stillMissing, type AlertAge, type CutoutKind } from '@fink/core';
import { type Aside, type Waiting } from '@fink/kit';

import type { CutoutFailure, CutoutResult } from './formats/CutoutFormat';

/** What there is to wait for, and how long. */
export interface ImageWait {
	/** All requested kinds. */
	readonly kinds: readonly CutoutKind[];
	/** Gets some kinds of the alert, in the format asked for. */
	readonly get: (kinds: CutoutKind[]) => Promise<CutoutResult>;
	/** 0 when the user does not want to wait. */
	readonly maxMs: number;
	/** How new the alert is. */
	readonly ageOf: () => Promise<AlertAge>;
}

const ADVICE =
	'Or increase Wait at Most (Minutes), or turn on Wait for Images in Fink Trigger. If the images never arrive, check the diaSourceId.';

/** The age of a fresh alert of which images are missing that may still come; `undefined` otherwise. */
export async function ageWorthWaiting(
	{ failures }: CutoutResult,
	{ maxMs, ageOf }: ImageWait,
	nowMs: number,
): Promise<AlertAge | undefined> {
	if (maxMs === 0 || !failures.some((failure) => failure.mayComeLater)) return undefined;
	const age = await ageOf();
	return isFresh(age, nowMs) ? age : undefined;
}

/**
 * A first result, completed by the images of a fresh alert that Fink did not have yet. One kind is requested
 * repeatedly; when it is available, the others usually are, too.
 *
 * @param first - With images that are worth waiting for.
 * @param age - Of the alert.
 */
export async function waitForImages(
	first: CutoutResult,
	age: AlertAge,
	{ kinds, get, maxMs }: Omit<ImageWait, 'ageOf'>,
	waiting: Waiting,
	aside: Aside,
): Promise<CutoutResult> {
	let result = first;
	const waited = { asks: 0, waitedMs: 0 };
	for (;;) {
		const missing = missingOf(result);
		if (missing.length === 0) return result;
		const [next, ...others] = missing;
		const ask = async () => {
			const one = await get([next]);
			return missingOf(one).length > 0 ? undefined : one;
		};
		const { answer, asks, waitedMs } = await aside(waiting.until(ask, maxMs));
		waited.asks += asks;
		waited.waitedMs += waitedMs;
		if (answer === undefined) {
			const vain = { age, nowMs: waiting.now(), waited, advice: ADVICE };
			return { ...result, failures: result.failures.map((failure) => giveUp(failure, vain)) };
		}
		result = completed(kinds, result, answer);
		if (others.length > 0) result = completed(kinds, result, await get(others));
	}
}

function missingOf({ failures }: CutoutResult): CutoutKind[] {
	return failures.filter((failure) => failure.mayComeLater).flatMap(({ kinds }) => kinds);
}

function giveUp(failure: CutoutFailure, vain: Parameters<typeof stillMissing>[1]): CutoutFailure {
	const { error } = failure;
	if (!failure.mayComeLater || !mayComeLater(error)) return failure;
	return { ...failure, error: stillMissing(error, vain) };
}

/** Both combined, with kinds and files in the requested order; everything that was missing before was requested again. */
function completed(
	asked: readonly CutoutKind[],
	before: CutoutResult,
	added: CutoutResult,
): CutoutResult {
	const kinds = asked.filter((kind) =>
		[before, added].some(({ json }) => json.kinds.includes(kind)),
	);
	const files = { ...before.binary, ...added.binary };
	const fields = kinds.map((kind) => kind.toLowerCase()).filter((field) => field in files);
	return {
		json: { ...before.json, ...added.json, kinds },
		binary: Object.fromEntries(fields.map((field) => [field, files[field]])),
		failures: [...before.failures.filter((failure) => !failure.mayComeLater), ...added.failures],
	};
}
