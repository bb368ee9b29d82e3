import type { Cutout } from '../Cutout';

/** A place in a film strip or an animation: its cutout, or why it has none. */
export type Visit = Cutout | string;

/**
 * Cutouts with the gaps between them.
 *
 * @param gaps - By index: why there is no cutout, `null` for the next cutout.
 */
export function visitsOf(
	cutouts: readonly Cutout[],
	gaps: ReadonlyArray<string | null> = [],
): Visit[] {
	const left = [...cutouts];
	const placed = gaps.flatMap((reason): Visit[] => {
		if (reason !== null) return [reason];
		const next = left.shift();
		return next ? [next] : [];
	});
	return [...placed, ...left];
}
