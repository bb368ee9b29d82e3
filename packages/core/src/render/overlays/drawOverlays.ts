import type { Canvas, Rectangle } from '../../draw';
import { drawCaption, overlaySizes } from '../../image';
import type { OverlayChoice } from './OverlayChoice';
import { OVERLAYS, type Overlays } from './Overlays';
import type { Scene } from './Scene';

/**
 * Draws the overlays that lie on the picture itself (all but the color bar). What can't be known is left
 * out: compass and scale bar without sky coordinates, the reticle without a source.
 *
 * @param box - The picture's place on the canvas, at a whole pixel; nothing is drawn outside.
 * @param unit - That of the layout of which the picture is a part. @default fit for the picture alone
 */
export function drawOverlays(
	canvas: Canvas,
	box: Rectangle,
	scene: Scene,
	overlays: Overlays,
	unit?: number,
): void {
	const sizes = overlaySizes(box, unit);
	const captionHeight = drawCaption(canvas, box, overlays.caption ?? [], { sizes });
	const above = { ...box, height: box.height - captionHeight };
	for (const overlay of OVERLAYS as readonly OverlayChoice[]) {
		const asked = overlays[overlay.name as keyof Overlays];
		if (!asked) continue;
		const place = overlay.name === 'reticle' ? box : above;
		overlay.draw?.(canvas, place, scene, sizes, typeof asked === 'string' ? asked : undefined);
	}
}
