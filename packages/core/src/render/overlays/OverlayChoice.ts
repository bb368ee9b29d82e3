import type { Choice } from '../../choice';
import type { Canvas, Rectangle } from '../../draw';
import type { OverlaySizes } from '../../image';
import type { Scene } from './Scene';

/** An overlay that is switched on or off: what it is called, and how it is drawn. */
export interface OverlayChoice extends Choice {
	/**
	 * Draws it; absent for an overlay next to the picture.
	 *
	 * @param box - The picture's position on the canvas without the caption below.
	 * @param text - Given in place of `true`.
	 * @returns The plate on which it lies; undefined without one, or where it has no room and is not drawn.
	 */
	draw?(
		canvas: Canvas,
		box: Rectangle,
		scene: Scene,
		look: OverlayLook,
		text?: string,
	): Rectangle | undefined;
}

/** How overlays of one picture are drawn. */
export interface OverlayLook {
	readonly sizes: OverlaySizes;
	/** Plates of those before, which it may not cover. */
	readonly taken: readonly Rectangle[];
}
