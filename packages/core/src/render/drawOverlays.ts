import type { Canvas, Point, Rectangle } from '../draw';
import {
	eastAngleDeg,
	northAngleDeg,
	pixelScaleArcsec,
	type PixelPosition,
	type Wcs,
} from '../fits';
import {
	drawCaption,
	drawCompass,
	drawLabel,
	drawReticle,
	drawScaleBar,
	mapPoint,
	type Affine,
} from '../image';
import type { Overlays } from './Overlays';

/** How a cutout's pixels came onto a picture. */
export interface Placement {
	/** From the cutout's pixels (0-based, row 0 at the bottom) to the picture's, before enlargement. */
	readonly affine: Affine;
	/** Rows of the picture before enlargement. */
	readonly rows: number;
	/** Whether row 0 is at the bottom of the picture (`lower`) or on top. */
	readonly origin: 'lower' | 'upper';
	/** Picture pixels per cutout pixel. */
	readonly zoom: number;
}

/** What the picture shows of the sky. */
export interface Scene {
	readonly placement: Placement;
	/** Place of the source on the cutout; undefined where the picture shows no sky (a PSF). */
	readonly source?: PixelPosition;
	/** Sky coordinates of the cutout. */
	readonly wcs?: Wcs;
	/** Written where the label is asked for without a text. */
	readonly name: string;
}

/**
 * Draws the overlays that lie on the picture itself (all but the color bar). What can't be known is left
 * out: compass and scale bar without sky coordinates, the reticle without a source.
 *
 * @param box - The picture's place on the canvas, at a whole pixel; nothing is drawn outside.
 */
export function drawOverlays(
	canvas: Canvas,
	box: Rectangle,
	{ placement, source, wcs, name }: Scene,
	{ reticle, compass, scaleBar, label, caption = [] }: Overlays,
): void {
	const captionHeight = drawCaption(canvas, box, caption);
	if (reticle && source) {
		const { x, y } = pointOnPicture(placement, source);
		drawReticle(canvas, box, { x: box.x + x, y: box.y + y });
	}
	if (label) drawLabel(canvas, box, label === true ? name : label);
	if (!wcs || !source) return;
	if (compass) {
		drawCompass(canvas, box, {
			north: directionOnPicture(placement, northAngleDeg(wcs)),
			east: directionOnPicture(placement, eastAngleDeg(wcs)),
		});
	}
	if (scaleBar) {
		const above = { ...box, height: box.height - captionHeight };
		drawScaleBar(canvas, above, { pixelScaleArcsec: pixelScaleArcsec(wcs) / placement.zoom });
	}
}

/** Where a pixel of the cutout lies on the picture, y down. */
function pointOnPicture({ affine, rows, origin, zoom }: Placement, { x, y }: PixelPosition): Point {
	const turned = mapPoint(affine, x, y);
	const fromTop = origin === 'lower' ? rows - 1 - turned.y : turned.y;
	return { x: (turned.x + 0.5) * zoom, y: (fromTop + 0.5) * zoom };
}

/** Unit vector on the picture, y down, of a direction in the cutout: degrees from +y toward −x. */
function directionOnPicture({ affine, origin }: Placement, angleDeg: number): Point {
	const angle = (angleDeg * Math.PI) / 180;
	const [dx, dy] = [-Math.sin(angle), Math.cos(angle)];
	const { a, b, c, d } = affine;
	const [x, y] = [a * dx + c * dy, b * dx + d * dy];
	const length = Math.hypot(x, y);
	return { x: x / length, y: ((origin === 'lower' ? -1 : 1) * y) / length };
}
