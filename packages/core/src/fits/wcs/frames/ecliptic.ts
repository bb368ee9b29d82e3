import { transposed } from '../rotations';
import { byMatrix } from './byMatrix';
import type { Frame } from './Frame';
import { eclipticMatrix } from './precession';

/** Mean ecliptic of its equinox, as astropy's BarycentricMeanEcliptic. */
export const ECLIPTIC: Frame = {
	name: 'ECLIPTIC',
	description: 'Mean ecliptic longitude and latitude of its equinox',
	maps: (equinox = 2000) => byMatrix(transposed(eclipticMatrix(equinox))),
};
