import { zenithal } from './zenithal';

/** Zenithal equal area. Paper II, 5.1.8. */
export const ZEA = zenithal('ZEA', 'Zenithal equal area', () => ({
	toDistance: (radius) => (radius <= 2 ? 2 * Math.asin(radius / 2) : undefined),
	toRadius: (distance) => 2 * Math.sin(distance / 2),
}));
