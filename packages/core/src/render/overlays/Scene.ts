import type { Point } from '../../draw';
import type { PixelPosition, Wcs } from '../../fits';
import { mapPoint, type Affine } from '../../image';

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

/** Where a pixel of the cutout lies on the picture, y down. */
export function pointOnPicture(
	{ affine, rows, origin, zoom }: Placement,
	{ x, y }: PixelPosition,
): Point {
	const turned = mapPoint(affine, x, y);
	const fromTop = origin === 'lower' ? rows - 1 - turned.y : turned.y;
	return { x: (turned.x + 0.5) * zoom, y: (fromTop + 0.5) * zoom };
}

/** Unit vector on the picture, y down, of a direction in the cutout: degrees from +y toward −x. */
export function directionOnPicture({ affine, origin }: Placement, angleDeg: number): Point {
	const angle = (angleDeg * Math.PI) / 180;
	const [dx, dy] = [-Math.sin(angle), Math.cos(angle)];
	const { a, b, c, d } = affine;
	const [x, y] = [a * dx + c * dy, b * dx + d * dy];
	const length = Math.hypot(x, y);
	return { x: x / length, y: ((origin === 'lower' ? -1 : 1) * y) / length };
}
