import type { Projection, ProjectionMaps, ProjectionParameter } from './Projection';

const RADIANS = Math.PI / 180;
const EDGE = 1e-11;

/** What tells one conic from another. */
export interface Cone {
	/** C, the constant of the cone. */
	readonly constant: number;
	/** Y0, the distance from the reference point to the apex. */
	readonly apex: number;
	/** R of a latitude; undefined where it is not shown. */
	readonly radiusOf: (theta: number) => number | undefined;
	/** The latitude of an R; undefined where there is none. */
	readonly latitudeOf: (radius: number) => number | undefined;
}

/**
 * A projection onto a cone that cuts the sphere at θa ± η, θa = PV2_1 and η = PV2_2; its reference point is at θa.
 * Paper II, 5.4.
 *
 * @param cone - Of θa and η in radians; undefined where they make none.
 */
export function conic(
	name: string,
	description: string,
	cone: (thetaA: number, eta: number) => Cone | undefined,
): Projection {
	return {
		name,
		description,
		theta0: (parameter) => parameter(1, NaN) * RADIANS,
		maps: (parameter) => mapsOf(parameter, cone),
	};
}

function mapsOf(
	parameter: ProjectionParameter,
	cone: (thetaA: number, eta: number) => Cone | undefined,
): ProjectionMaps | undefined {
	const [thetaA, eta] = [parameter(1, NaN) * RADIANS, parameter(2, 0) * RADIANS];
	if (!(Math.abs(thetaA) <= Math.PI / 2) || thetaA === 0) return undefined;
	const made = cone(thetaA, eta);
	if (!made || !(Math.abs(made.constant) > 0) || !Number.isFinite(made.apex)) return undefined;
	const { constant, apex, radiusOf, latitudeOf } = made;
	const side = Math.sign(thetaA);
	return {
		toSphere: (x, y) => {
			const radius = side * Math.hypot(x, apex - y);
			const phi = radius === 0 ? 0 : Math.atan2(x / radius, (apex - y) / radius) / constant;
			const theta = latitudeOf(radius);
			const isInside =
				theta !== undefined &&
				Math.abs(theta) <= Math.PI / 2 + EDGE &&
				Math.abs(phi) <= Math.PI + EDGE;
			return isInside ? { phi, theta } : undefined;
		},
		toPlane: (phi, theta) => {
			const radius = radiusOf(theta);
			if (radius === undefined || !Number.isFinite(radius)) return undefined;
			const angle = constant * phi;
			return { x: radius * Math.sin(angle), y: apex - radius * Math.cos(angle) };
		},
	};
}
