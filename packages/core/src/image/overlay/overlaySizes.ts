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

/** A layout of several pictures is taken to be shown so wide, as chat programs show pictures. */
export const SHOWN_WIDTH = 360;
/** Font size in units: its capitals are 8 pixels of the screen high. */
const TEXT = 11;
/** Letters on a flat picture take this part of its height at most. */
const MAX_PART = 0.25;

/**
 * Sizes for a picture of that size. In a layout they follow the width in which all of it is seen, so that letters can
 * be read there; alone they grow more slowly than the picture, down to the same legibility.
 *
 * @param unit - That of the layout of which the picture is a part. @default the picture stands alone
 * @param beside - Pixels by which a picture that stands alone is wider in its file: its color bar. @default 0
 */
export function overlaySizes(
	{ width, height }: Pick<Rectangle, 'width' | 'height'>,
	unit?: number,
	beside = 0,
): OverlaySizes {
	const side = Math.min(width, height);
	if (unit !== undefined) {
		return {
			side,
			unit,
			text: Math.ceil(TEXT * unit),
			line: Math.max(1, Math.round(unit)),
			rim: unit,
			margin: Math.round(4 * unit),
		};
	}
	const legible = Math.min(Math.ceil((TEXT * (width + beside)) / SHOWN_WIDTH), height * MAX_PART);
	const text = Math.max(9, Math.round(5 + side * 0.028), Math.floor(legible));
	const line = Math.max(1, Math.round(side / 350));
	return {
		side,
		unit: Math.max(1, text / TEXT),
		text,
		line,
		rim: Math.max(1, line * 0.6),
		margin: Math.round(Math.max(4, side * 0.03)),
	};
}
