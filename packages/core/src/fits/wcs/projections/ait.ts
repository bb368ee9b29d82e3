import { arcsin, cylindrical } from './cylindrical';

/** Hammer-Aitoff. Paper II, 5.3.4. */
export const AIT = cylindrical('AIT', 'Hammer-Aitoff, of all-sky maps', () => ({
	toSphere: (x, y) => {
		const square = 1 - (x / 4) ** 2 - (y / 2) ** 2;
		if (square < 0.5 - 1e-12) return undefined;
		const z = Math.sqrt(square);
		const theta = arcsin(y * z);
		if (theta === undefined) return undefined;
		return { phi: 2 * Math.atan2((z * x) / 2, 2 * square - 1), theta };
	},
	toPlane: (phi, theta) => {
		const gamma = Math.sqrt(2 / (1 + Math.cos(theta) * Math.cos(phi / 2)));
		return {
			x: 2 * gamma * Math.cos(theta) * Math.sin(phi / 2),
			y: gamma * Math.sin(theta),
		};
	},
}));
