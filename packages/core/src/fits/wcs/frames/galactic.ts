import { transposed, TURN } from '../rotations';
import { productOf } from '../tangentPlane';
import { byMatrix } from './byMatrix';
import { fk5ToIcrs } from './fk5';
import type { Frame } from './Frame';

/** FK5 J2000 position of the galactic pole, and galactic longitude of the celestial pole, degrees; as astropy. */
const POLE = { raDeg: 192.8594812065348, decDeg: 27.12825118085622, longitude: 122.9319185680026 };

const FK5_TO_GALACTIC = productOf(
	productOf(TURN.z(180 - POLE.longitude), TURN.y(90 - POLE.decDeg)),
	TURN.z(POLE.raDeg),
);

/** IAU 1958 galactic coordinates. */
export const GALACTIC: Frame = {
	name: 'GALACTIC',
	description: 'Galactic longitude and latitude',
	maps: () => byMatrix(productOf(fk5ToIcrs(2000), transposed(FK5_TO_GALACTIC))),
};
