import { zenithal } from './zenithal';

/** Stereographic. Paper II, 5.1.4. */
export const STG = zenithal('STG', 'Stereographic', () => ({
	toDistance: (radius) => 2 * Math.atan(radius / 2),
	toRadius: (distance) => (distance < Math.PI ? 2 * Math.tan(distance / 2) : undefined),
}));
