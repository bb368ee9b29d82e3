import type { InputCutout } from '../readCutouts';

/**
 * A file name for a picture of several files: what their names begin with in common, and the layout.
 * `1700_cutoutScience`, `1700_cutoutTemplate` → `1700_triplet`.
 */
export function commonStem(inputs: readonly InputCutout[], layout: string): string {
	const ids = new Set(inputs.map(({ fileStem }) => fileStem.replace(/_?cutout\p{L}*$/u, '')));
	const [id] = ids;
	return ids.size === 1 && id ? `${id}_${layout}` : layout;
}
