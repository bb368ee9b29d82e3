import { CUTOUT_KINDS, type CutoutKind, type Grid } from '@fink/core';

import { arrayJson } from './arrayJson';
import type { CutoutFormat } from './CutoutFormat';

/**
 * The pixels as numbers in the item's JSON, under the API's own keys `b:cutoutScience` and so on: rows
 * from the bottom of the image, nJy, null where there is no data.
 *
 * All three kinds come in one request, which is cheaper for the server than three.
 */
export const array: CutoutFormat = async (_context, client, _itemIndex, request) => {
	const { diaSourceId, kinds } = request;
	const all = CUTOUT_KINDS.every((kind) => kinds.includes(kind));
	const asked: Array<CutoutKind | 'All'> = all ? ['All'] : kinds;
	const outcomes = await Promise.allSettled(
		asked.map(async (kind) => await client.cutoutArrays({ diaSourceId, kind })),
	);
	const grids: Partial<Record<CutoutKind, Grid>> = {};
	const failures: unknown[] = [];
	for (const outcome of outcomes) {
		if (outcome.status === 'fulfilled') Object.assign(grids, outcome.value);
		else failures.push(outcome.reason);
	}
	return { json: arrayJson(kinds, grids), binary: {}, failures };
};
