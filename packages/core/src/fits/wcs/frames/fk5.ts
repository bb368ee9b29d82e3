import { transposed, TURN, type Matrix3 } from '../rotations';
import { productOf } from '../tangentPlane';
import { byMatrix } from './byMatrix';
import type { Frame } from './Frame';
import { precessionWithBias } from './precession';

const MAS = 1 / 3_600_000;

/** From ICRS to FK5 J2000. Standish 1982; Mignard & Froeschle 2000; as astropy. */
const ICRS_TO_FK5 = productOf(
	productOf(TURN.x(19.9 * MAS), TURN.y(9.1 * MAS)),
	TURN.z(-22.9 * MAS),
);

/** From directions of FK5 with an equinox (Julian year) to ICRS; precession IAU 2006 without frame bias (bp06). */
export function fk5ToIcrs(equinox: number): Matrix3 {
	if (equinox === 2000) return transposed(ICRS_TO_FK5);
	const withoutBias = productOf(precessionWithBias(equinox), transposed(precessionWithBias(2000)));
	return productOf(transposed(ICRS_TO_FK5), transposed(withoutBias));
}

/** Fifth Fundamental Catalogue, of any equinox. */
export const FK5: Frame = {
	name: 'FK5',
	description: 'Fifth Fundamental Catalogue, precessed from its equinox',
	maps: (equinox = 2000) => byMatrix(fk5ToIcrs(equinox)),
};
