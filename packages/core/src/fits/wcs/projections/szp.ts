import type { Projection } from './Projection';
import { slantedPlane } from './slantedPlane';

const RADIANS = Math.PI / 180;

/** Slant zenithal perspective. Paper II, 5.1.2. */
export const SZP: Projection = {
	name: 'SZP',
	description: 'Slant zenithal perspective',
	theta0: Math.PI / 2,
	maps: (parameter) => {
		const mu = parameter(1, 0);
		const [phi, theta] = [parameter(2, 0) * RADIANS, parameter(3, 90) * RADIANS];
		const zp = mu * Math.sin(theta) + 1;
		if (zp === 0) return undefined;
		const across = mu * Math.cos(theta);
		return slantedPlane({ xp: -across * Math.sin(phi), yp: across * Math.cos(phi), zp });
	},
};
