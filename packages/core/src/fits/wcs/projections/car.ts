import { cylindrical } from './cylindrical';

/** Plate carrée: the native coordinates themselves. Paper II, 5.2.3. */
export const CAR = cylindrical('CAR', 'Plate carrée, of all-sky maps', () => ({
	toSphere: (x, y) => ({ phi: x, theta: y }),
	toPlane: (phi, theta) => ({ x: phi, y: theta }),
}));
