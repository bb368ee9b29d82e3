import type { NativePoint, PlanePoint, ProjectionMaps } from './Projection';

/** The point from which the sphere is seen, in radii from the point where the plane touches it. */
interface View {
	readonly xp: number;
	readonly yp: number;
	readonly zp: number;
}

/** The sphere seen from any point onto a plane that touches it at the native pole. Paper II, eq. 30 to 36. */
export function slantedPlane(view: View): ProjectionMaps {
	const toSphere = (x: number, y: number) =>
		onSphere(x, y, (x - view.xp) / view.zp, (y - view.yp) / view.zp);
	return {
		toSphere,
		toPlane: (phi, theta) => {
			const point = projected(phi, theta, view);
			const seen = point && toSphere(point.x, point.y);
			return seen && isSamePlace(seen, { phi, theta }) ? point : undefined;
		},
	};
}

function projected(phi: number, theta: number, { xp, yp, zp }: View): PlanePoint | undefined {
	const below = 1 - Math.sin(theta);
	const depth = zp - below;
	if (depth === 0) return undefined;
	return {
		x: (zp * Math.cos(theta) * Math.sin(phi) - xp * below) / depth,
		y: -(zp * Math.cos(theta) * Math.cos(phi) + yp * below) / depth,
	};
}

/** A direction behind the projected one has no point. */
function isSamePlace(seen: NativePoint, wanted: NativePoint): boolean {
	const cos =
		Math.sin(seen.theta) * Math.sin(wanted.theta) +
		Math.cos(seen.theta) * Math.cos(wanted.theta) * Math.cos(seen.phi - wanted.phi);
	return cos > 1 - 1e-9;
}

/**
 * Where a line through a point of the plane, with a slant, meets the sphere nearest to the native pole.
 *
 * w = 1 − sin θ is the smaller root of (ξ² + η² + 1) w² − 2 (1 + xξ + yη) w + x² + y² = 0 (Paper II, eq. 37 to 41,
 * written without a difference of nearly equal numbers).
 */
export function onSphere(
	x: number,
	y: number,
	slantX: number,
	slantY: number,
): NativePoint | undefined {
	const a = slantX * slantX + slantY * slantY + 1;
	const half = 1 + x * slantX + y * slantY;
	const square = x * x + y * y;
	const discriminant = half * half - a * square;
	if (!(discriminant >= 0 && half > 0)) return undefined;
	const below = square / (half + Math.sqrt(discriminant));
	if (below > 2) return undefined;
	const [dx, dy] = [x - slantX * below, -(y - slantY * below)];
	return {
		phi: dx === 0 && dy === 0 ? 0 : Math.atan2(dx, dy),
		theta: Math.atan2(1 - below, Math.hypot(dx, dy)),
	};
}
