import type { Projection, ProjectionMaps } from './Projection';
import { onSphere } from './slantedPlane';

/** Orthographic, seen from infinitely far, straight or with a slant. Paper II, 5.1.5. */
export const SIN: Projection = {
	name: 'SIN',
	description: 'Orthographic, of radio interferometers',
	theta0: Math.PI / 2,
	maps: (parameter) => slantedSin(parameter(1, 0), parameter(2, 0)),
};

/** @param slantX - PV2_1, ξ. @param slantY - PV2_2, η. */
export function slantedSin(slantX: number, slantY: number): ProjectionMaps {
	return {
		toSphere: (x, y) => onSphere(x, y, slantX, slantY),
		toPlane: (phi, theta) => {
			const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
			// the far half of the sphere lies behind the near one
			if (sin + cos * (slantX * Math.sin(phi) - slantY * Math.cos(phi)) < -1e-12) return undefined;
			const below = 1 - sin;
			return {
				x: cos * Math.sin(phi) + slantX * below,
				y: -cos * Math.cos(phi) + slantY * below,
			};
		},
	};
}
