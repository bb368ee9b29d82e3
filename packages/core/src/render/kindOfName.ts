import { CUTOUT_KINDS, type CutoutKind } from '../alert';

/**
 * The kind that a name speaks of: `science`, `b:cutoutScience`, `170…_cutoutScience.fits`.
 *
 * @returns undefined when it speaks of none, or of several.
 */
export function kindOfName(name: string): CutoutKind | undefined {
	const lower = name.toLowerCase();
	const kinds = CUTOUT_KINDS.filter((kind) => lower.includes(kind.toLowerCase()));
	return kinds.length === 1 ? kinds[0] : undefined;
}
