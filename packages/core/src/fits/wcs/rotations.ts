/** Nine numbers, row by row. */
export type Matrix3 = readonly [
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
];

/** A direction: x to longitude 0, z to the North pole. */
export type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;

/** Turns of the axes, in degrees, as astropy's `rotation_matrix` and ERFA's Rx, Ry and Rz. */
export const TURN = {
	x: (deg: number): Matrix3 => {
		const [sin, cos] = sinCos(deg);
		return [1, 0, 0, 0, cos, sin, 0, -sin, cos];
	},
	y: (deg: number): Matrix3 => {
		const [sin, cos] = sinCos(deg);
		return [cos, 0, -sin, 0, 1, 0, sin, 0, cos];
	},
	z: (deg: number): Matrix3 => {
		const [sin, cos] = sinCos(deg);
		return [cos, sin, 0, -sin, cos, 0, 0, 0, 1];
	},
} as const;

/** Sine and cosine of an angle in degrees, exact for quarters of a circle. */
export function sinCos(deg: number): [sin: number, cos: number] {
	const quarters = deg / 90;
	if (Number.isInteger(quarters)) {
		const turn = ((quarters % 4) + 4) % 4;
		return [[0, 1, 0, -1][turn], [1, 0, -1, 0][turn]];
	}
	return [Math.sin(deg * RADIANS), Math.cos(deg * RADIANS)];
}

/** The matrix times a vector. */
export function turned(m: Matrix3, [x, y, z]: Vector): Vector {
	return [
		m[0] * x + m[1] * y + m[2] * z,
		m[3] * x + m[4] * y + m[5] * z,
		m[6] * x + m[7] * y + m[8] * z,
	];
}

/** The inverse of a rotation. */
export function transposed(m: Matrix3): Matrix3 {
	return [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];
}

/** The inverse of any matrix that has one. */
export function inverted(m: Matrix3): Matrix3 {
	const minor = (a: number, b: number, c: number, d: number) => m[a] * m[d] - m[b] * m[c];
	const rows = [
		[minor(4, 5, 7, 8), -minor(1, 2, 7, 8), minor(1, 2, 4, 5)],
		[-minor(3, 5, 6, 8), minor(0, 2, 6, 8), -minor(0, 2, 3, 5)],
		[minor(3, 4, 6, 7), -minor(0, 1, 6, 7), minor(0, 1, 3, 4)],
	];
	const determinant = m[0] * rows[0][0] + m[1] * rows[1][0] + m[2] * rows[2][0];
	return rows.flat().map((value) => value / determinant) as unknown as Matrix3;
}

/** The direction of a position, radians. */
export function vectorOf(longitude: number, latitude: number): Vector {
	const cos = Math.cos(latitude);
	return [cos * Math.cos(longitude), cos * Math.sin(longitude), Math.sin(latitude)];
}

/** The position of a direction, radians; its length does not matter. */
export function positionOf([x, y, z]: Vector): { longitude: number; latitude: number } {
	return { longitude: Math.atan2(y, x), latitude: Math.atan2(z, Math.hypot(x, y)) };
}
