import {
	type Canvas,
	clipped,
	insetBy,
	intersection,
	type Point,
	type Rectangle,
} from '../../draw';
import { type Ink, inkFor } from './Ink';
import { type OverlaySizes, overlaySizes } from './overlaySizes';
import { strokeInInk } from './strokeInInk';

/** How a reticle looks. */
export interface ReticleOptions {
	/** @default the one better seen where it lies */
	readonly ink?: Ink;
	/** @default fit for the picture alone */
	readonly sizes?: OverlaySizes;
	/** Arcseconds per canvas pixel: the gap then leaves a point source free. */
	readonly pixelScaleArcsec?: number;
}

/** Half width of what a point source covers in Rubin's images. */
const POINT_SOURCE_ARCSEC = 1.3;

/**
 * Draws a cross around a source, open in the middle so that the source itself stays visible.
 *
 * @param box - The picture's place on the canvas; nothing is drawn outside.
 * @param source - The source's place on the canvas: for column i of a picture enlarged z times
 * box.x + (i + ½)·z. Rounded to half pixels so that the lines are sharp.
 */
export function drawReticle(
	canvas: Canvas,
	box: Rectangle,
	source: Point,
	{ ink: given, sizes = overlaySizes(box), pixelScaleArcsec }: ReticleOptions = {},
): void {
	const covered = pixelScaleArcsec ? POINT_SOURCE_ARCSEC / pixelScaleArcsec : 0;
	const gap = Math.round(Math.min(0.2 * sizes.side, Math.max(4, 0.07 * sizes.side, covered)));
	const arm = Math.round(Math.max(6, sizes.side * 0.11));
	const around = insetBy({ x: source.x, y: source.y, width: 0, height: 0 }, -gap - arm);
	const ink = given ?? inkFor(canvas, intersection(around, box));
	const half = (sizes.line % 2) / 2;
	const x = Math.round(source.x - half) + half;
	const y = Math.round(source.y - half) + half;
	const ways = [
		{ x: 1, y: 0 },
		{ x: -1, y: 0 },
		{ x: 0, y: 1 },
		{ x: 0, y: -1 },
	];
	const arms = ways.map((way) =>
		[gap + half, gap + arm + half].map((length) => ({
			x: x + way.x * length,
			y: y + way.y * length,
		})),
	);
	strokeInInk(clipped(canvas, box), arms, ink, sizes);
}
