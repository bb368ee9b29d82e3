import { zenithal } from './zenithal';

/** Zenithal equidistant. Paper II, 5.1.6. */
export const ARC = zenithal('ARC', 'Zenithal equidistant, of Schmidt plates', () => ({
	toDistance: (radius) => (radius <= Math.PI ? radius : undefined),
	toRadius: (distance) => distance,
}));
