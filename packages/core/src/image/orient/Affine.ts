import type { PixelPosition } from '../../fits';

/**
 * Where the pixels of an image go when it is turned, flipped or resampled, written as the canvas of the
 * web does: x' = a x + c y + tx, y' = b x + d y + ty.
 *
 * Both sides are 0-based pixel coordinates with row 0 at the bottom; whole numbers are pixel centers.
 */
export interface Affine {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	readonly tx: number;
	readonly ty: number;
}

/** Leaves every pixel where it is. */
export const IDENTITY_AFFINE: Affine = { a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0 };

/** Where a point of the input image lies in the output image. */
export function mapPoint(affine: Affine, x: number, y: number): PixelPosition {
	return {
		x: affine.a * x + affine.c * y + affine.tx,
		y: affine.b * x + affine.d * y + affine.ty,
	};
}

/** The way back, from the output image to the input image. `affine` must not be singular. */
export function inverseAffine({ a, b, c, d, tx, ty }: Affine): Affine {
	const determinant = a * d - b * c;
	return {
		a: d / determinant,
		b: -b / determinant,
		c: -c / determinant,
		d: a / determinant,
		tx: (c * ty - d * tx) / determinant,
		ty: (b * tx - a * ty) / determinant,
	};
}
