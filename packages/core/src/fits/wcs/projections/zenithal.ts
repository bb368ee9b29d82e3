import type { Projection, ProjectionMaps } from './Projection';

const HALF_PI = Math.PI / 2;

/** A radius on the plane (radians) and the distance from the native pole (radians) that belong together. */
export interface RadialMaps {
	/** `undefined` where the plane shows no sky. */
	readonly toDistance: (radius: number) => number | undefined;
	/** `undefined` for places that the projection does not show. */
	readonly toRadius: (distance: number) => number | undefined;
}

/** A projection about the native pole that depends on the distance from it alone. Paper II, eq. 12 to 15. */
export function zenithal(
	name: string,
	description: string,
	radial: (...given: Parameters<Projection['maps']>) => RadialMaps | undefined,
): Projection {
	return {
		name,
		description,
		theta0: HALF_PI,
		maps: (...given) => {
			const maps = radial(...given);
			return maps && mapsOf(maps);
		},
	};
}

function mapsOf({ toDistance, toRadius }: RadialMaps): ProjectionMaps {
	return {
		toSphere: (x, y) => {
			const radius = Math.hypot(x, y);
			const distance = toDistance(radius);
			if (distance === undefined) return undefined;
			return { phi: radius === 0 ? 0 : Math.atan2(x, -y), theta: HALF_PI - distance };
		},
		toPlane: (phi, theta) => {
			const radius = toRadius(HALF_PI - theta);
			return radius === undefined
				? undefined
				: { x: radius * Math.sin(phi), y: -radius * Math.cos(phi) };
		},
	};
}
