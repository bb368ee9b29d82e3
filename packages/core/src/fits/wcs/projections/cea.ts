import { arcsin, cylindrical } from './cylindrical';

/** Cylindrical equal area, y = sin θ / λ, λ = PV2_1. Paper II, 5.2.2. */
export const CEA = cylindrical('CEA', 'Cylindrical equal area', (parameter) => {
	const lambda = parameter(1, 1);
	if (!(lambda > 0 && lambda <= 1)) return undefined;
	return {
		toSphere: (x, y) => {
			const theta = arcsin(lambda * y);
			return theta === undefined ? undefined : { phi: x, theta };
		},
		toPlane: (phi, theta) => ({ x: phi, y: Math.sin(theta) / lambda }),
	};
});
