import type { Canvas, Rectangle } from '../../draw';
import { drawCaption, type OverlaySizes, overlaySizes } from '../../image';
import type { OverlayChoice } from './OverlayChoice';
import { OVERLAYS, type Overlays } from './Overlays';
import type { Scene } from './Scene';

/**
 * Draws the overlays that lie on the picture itself (all but the color bar). What can't be known is left
 * out: compass and scale bar without sky coordinates, the reticle without a source. So is what has no room on a small
 * picture.
 *
 * @param box - The picture's place on the canvas, at a whole pixel; nothing is drawn outside.
 * @param sizes - @default fit for the picture alone
 */
export function drawOverlays(
	canvas: Canvas,
	box: Rectangle,
	scene: Scene,
	overlays: Overlays,
	sizes: OverlaySizes = overlaySizes(box),
): void {
	const captionHeight = drawCaption(canvas, box, overlays.caption ?? [], { sizes });
	const above = { ...box, height: box.height - captionHeight };
	const taken: Rectangle[] = [];
	for (const overlay of OVERLAYS as readonly OverlayChoice[]) {
		const asked = overlays[overlay.name as keyof Overlays];
		if (!asked) continue;
		const place = overlay.name === 'reticle' ? box : above;
		const text = typeof asked === 'string' ? asked : undefined;
		const plate = overlay.draw?.(canvas, place, scene, { sizes, taken }, text);
		if (plate) taken.push(plate);
	}
}
