import { cylindrical } from './cylindrical';

/** Mercator. Paper II, 5.2.4. */
export const MER = cylindrical('MER', 'Mercator', () => ({
	toSphere: (x, y) => ({ phi: x, theta: 2 * Math.atan(Math.exp(y)) - Math.PI / 2 }),
	toPlane: (phi, theta) =>
		Math.abs(theta) < Math.PI / 2
			? { x: phi, y: Math.log(Math.tan(Math.PI / 4 + theta / 2)) }
			: undefined,
}));
