import type { Rectangle } from '../../draw';

/** Sizes of overlay parts in pixels, fit for the picture they lie on. */
export interface OverlaySizes {
	/** The shorter side of the picture. */
	readonly side: number;
	/** Font size: 9 at 150 pixels, 13 at 300, 39 at 1200. */
	readonly text: number;
	/** Width of lines, whole pixels so that level lines are sharp. */
	readonly line: number;
	/** Width of the rim on each side of a line. */
	readonly rim: number;
	/** Distance from the picture's edge. */
	readonly margin: number;
}

/** Sizes for a picture of that size: they grow more slowly than it does, and never below legibility. */
export function overlaySizes({ width, height }: Pick<Rectangle, 'width' | 'height'>): OverlaySizes {
	const side = Math.min(width, height);
	const line = Math.max(1, Math.round(side / 350));
	return {
		side,
		text: Math.round(Math.min(44, Math.max(9, 5 + side * 0.028))),
		line,
		rim: Math.max(1, line * 0.6),
		margin: Math.round(Math.max(4, side * 0.03)),
	};
}
