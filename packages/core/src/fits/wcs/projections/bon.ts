import { cylindrical } from './cylindrical';
import { SFL } from './sfl';

const RADIANS = Math.PI / 180;

/** Bonne's equal area, θ1 = PV2_1; with θ1 = 0 it is Sanson-Flamsteed. Paper II, 5.5.1. */
export const BON = cylindrical('BON', "Bonne's equal area", (parameter) => {
	const theta1 = parameter(1, NaN) * RADIANS;
	if (theta1 === 0) return SFL.maps(parameter, 0);
	const apex = 1 / Math.tan(theta1) + theta1;
	if (!Number.isFinite(apex)) return undefined;
	const side = Math.sign(theta1);
	return {
		toSphere: (x, y) => {
			const radius = side * Math.hypot(x, apex - y);
			const theta = apex - radius;
			const angle = radius === 0 ? 0 : Math.atan2(x / radius, (apex - y) / radius);
			const cos = Math.cos(theta);
			if (cos < 1e-15) return angle === 0 ? { phi: 0, theta } : undefined;
			return { phi: (angle * radius) / cos, theta };
		},
		toPlane: (phi, theta) => {
			const radius = apex - theta;
			const angle = radius === 0 ? 0 : (phi * Math.cos(theta)) / radius;
			return { x: radius * Math.sin(angle), y: apex - radius * Math.cos(angle) };
		},
	};
});
