import type { Projection } from './Projection';
import { slantedSin } from './sin';

/** North celestial pole: SIN with a slant that the declination gives. Paper II, 5.1.5 and 6.1.4. */
export const NCP: Projection = {
	name: 'NCP',
	description: 'North celestial pole, of East-West interferometers',
	theta0: Math.PI / 2,
	maps: (_, decDeg) => {
		const dec = (decDeg * Math.PI) / 180;
		return decDeg === 0 ? undefined : slantedSin(0, Math.cos(dec) / Math.sin(dec));
	},
};
