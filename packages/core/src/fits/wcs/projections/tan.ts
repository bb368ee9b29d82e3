import { zenithal } from './zenithal';

/** Gnomonic: the sky seen from the center of the sphere. Paper II, 5.1.3. */
export const TAN = zenithal('TAN', 'Gnomonic, of most telescopes', () => ({
	toDistance: Math.atan,
	toRadius: (distance) => (distance < Math.PI / 2 ? Math.tan(distance) : undefined),
}));
