import type { Color } from '../../draw';

/** An opaque color between two. @param part - How much of `other`, 0 to 1. */
export function mixed(color: Color, other: Color, part: number): Color {
	const channel = (i: 0 | 1 | 2) => Math.round(color[i] + (other[i] - color[i]) * part);
	return [channel(0), channel(1), channel(2), 255];
}
