import type { Projection, ProjectionMaps, ProjectionParameter } from './Projection';

/** Rounding that a place at the very edge may have, radians. */
const EDGE = 1e-11;

/** A cylindrical or all-sky projection: its reference point is on the native equator. Paper II, 5.2 and 5.3. */
export function cylindrical(
	name: string,
	description: string,
	maps: (parameter: ProjectionParameter) => ProjectionMaps | undefined,
): Projection {
	return {
		name,
		description,
		theta0: 0,
		maps: (parameter) => {
			const both = maps(parameter);
			return both && { ...both, toSphere: (x, y) => insideSky(both, x, y) };
		},
	};
}

/** The plane goes on beyond the sky, which it shows once. */
function insideSky({ toSphere }: ProjectionMaps, x: number, y: number) {
	const point = toSphere(x, y);
	if (!point) return undefined;
	const isInside =
		Math.abs(point.phi) <= Math.PI + EDGE && Math.abs(point.theta) <= Math.PI / 2 + EDGE;
	return isInside ? point : undefined;
}

/** Arc sine of a number that rounding may have brought beyond 1; undefined further away. */
export function arcsin(sine: number): number | undefined {
	if (Math.abs(sine) > 1 + EDGE) return undefined;
	return Math.asin(Math.max(-1, Math.min(1, sine)));
}
