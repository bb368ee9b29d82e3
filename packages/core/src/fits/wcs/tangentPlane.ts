import type { Matrix3 } from './rotations';
import type { GnomonicPlane } from './Wcs';

const RADIANS = Math.PI / 180;

/**
 * The matrix that turns a pixel (x, y, 1) into a direction on the sky, as an equatorial vector (x to RA 0,
 * z to the North pole) whose length does not matter.
 *
 * A gnomonic projection is a perspective view of the sphere from its center, so the whole way from pixel
 * to sky is one matrix, and from one image to another the product of two: no trigonometry per pixel.
 */
export function skyMatrix({ reference, raDeg, decDeg, cd }: GnomonicPlane): Matrix3 {
	const [sinRa, cosRa] = [Math.sin(raDeg * RADIANS), Math.cos(raDeg * RADIANS)];
	const [sinDec, cosDec] = [Math.sin(decDeg * RADIANS), Math.cos(decDeg * RADIANS)];
	const [a, b, c, d] = cd.map((degrees) => degrees * RADIANS);
	const east = [-sinRa, cosRa, 0];
	const north = [-sinDec * cosRa, -sinDec * sinRa, cosDec];
	const center = [cosDec * cosRa, cosDec * sinRa, sinDec];
	const rows = [0, 1, 2].map((i) => {
		const alongX = a * east[i] + c * north[i];
		const alongY = b * east[i] + d * north[i];
		return [alongX, alongY, center[i] - alongX * reference.x - alongY * reference.y];
	});
	return rows.flat() as unknown as Matrix3;
}

/** The matrix from an equatorial vector back to (x w, y w, w); w > 0 in front of the plane. */
export function pixelMatrix({ reference, raDeg, decDeg, cd }: GnomonicPlane): Matrix3 {
	const [sinRa, cosRa] = [Math.sin(raDeg * RADIANS), Math.cos(raDeg * RADIANS)];
	const [sinDec, cosDec] = [Math.sin(decDeg * RADIANS), Math.cos(decDeg * RADIANS)];
	const [a, b, c, d] = cd.map((degrees) => degrees * RADIANS);
	const determinant = a * d - b * c;
	const east = [-sinRa, cosRa, 0];
	const north = [-sinDec * cosRa, -sinDec * sinRa, cosDec];
	const center = [cosDec * cosRa, cosDec * sinRa, sinDec];
	const columns = [0, 1, 2].map((i) => [
		(d * east[i] - b * north[i]) / determinant + reference.x * center[i],
		(a * north[i] - c * east[i]) / determinant + reference.y * center[i],
		center[i],
	]);
	return [0, 1, 2].flatMap((row) => columns.map((column) => column[row])) as unknown as Matrix3;
}

/** The product of two matrices: first `right`, then `left`. */
export function productOf(left: Matrix3, right: Matrix3): Matrix3 {
	const product = [0, 1, 2].flatMap((row) =>
		[0, 1, 2].map(
			(column) =>
				left[3 * row] * right[column] +
				left[3 * row + 1] * right[3 + column] +
				left[3 * row + 2] * right[6 + column],
		),
	);
	return product as unknown as Matrix3;
}
