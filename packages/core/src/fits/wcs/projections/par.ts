import { arcsin, cylindrical } from './cylindrical';

/** Parabolic. Paper II, 5.3.2. */
export const PAR = cylindrical('PAR', 'Parabolic', () => ({
	toSphere: (x, y) => {
		const part = y / Math.PI;
		const third = arcsin(part);
		const width = 1 - 4 * part * part;
		if (third === undefined || width < 0 || (width === 0 && x !== 0)) return undefined;
		return { phi: x === 0 ? 0 : x / width, theta: 3 * third };
	},
	toPlane: (phi, theta) => ({
		x: phi * (2 * Math.cos((2 * theta) / 3) - 1),
		y: Math.PI * Math.sin(theta / 3),
	}),
}));
