import { cylindrical } from './cylindrical';

/** Sanson-Flamsteed. Paper II, 5.3.1. */
export const SFL = cylindrical('SFL', 'Sanson-Flamsteed', () => ({
	toSphere: (x, y) => {
		const cos = Math.cos(y);
		if (Math.abs(y) > Math.PI / 2 || (cos < 1e-15 && x !== 0)) return undefined;
		return { phi: x === 0 ? 0 : x / cos, theta: y };
	},
	toPlane: (phi, theta) => ({ x: phi * Math.cos(theta), y: theta }),
}));
