import type { Rectangle } from '../../draw';

/** Sizes of overlay parts in pixels, fit for the picture they lie on. */
export interface OverlaySizes {
	/** The shorter side of the picture. */
	readonly side: number;
	/** One pixel of the screen when the whole picture is shown 360 of them wide: at least 1. */
	readonly unit: number;
	/** Font size. */
	readonly text: number;
	/** Width of lines, whole pixels so that level lines are sharp. */
	readonly line: number;
	/** Width of the rim on each side of a line. */
	readonly rim: number;
	/** Distance from the picture's edge. */
	readonly margin: number;
}

/** A picture that is not part of a larger one is taken to be shown 150 pixels of the screen wide. */
const SHOWN_ALONE = 150;
/** A layout of several pictures is taken to be shown so wide, as chat programs show pictures. */
export const SHOWN_WIDTH = 360;

/**
 * Sizes for a picture of that size. They follow the width in which all of it is seen, so that letters can still be
 * read there.
 *
 * @param unit - That of the layout of which the picture is a part. @default fit for the picture alone
 */
export function overlaySizes(
	{ width, height }: Pick<Rectangle, 'width' | 'height'>,
	unit?: number,
): OverlaySizes {
	const side = Math.min(width, height);
	const u = Math.max(1, unit ?? side / SHOWN_ALONE);
	return {
		side,
		unit: u,
		text: Math.round(11 * u),
		line: Math.max(1, Math.round(u)),
		rim: u,
		margin: Math.round(4 * u),
	};
}
