import { gridRows, type CutoutKind, type Grid } from '@fink/core';

import type { CutoutResult } from './CutoutFormat';

/** The grids as rows of numbers under the API's own keys, e.g. `b:cutoutScience`, for those kinds. */
export function arrayJson(
	kinds: readonly CutoutKind[],
	grids: Partial<Record<CutoutKind, Grid>>,
): CutoutResult['json'] {
	const present = kinds.filter((kind) => grids[kind]);
	const arrays = present.map((kind) => [`b:cutout${kind}`, gridRows(grids[kind] as Grid)]);
	return { kinds: present, ...Object.fromEntries(arrays) };
}
