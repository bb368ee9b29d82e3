import type { Band } from '@fink/core';

import { createRandom } from '../Random';
import type { Field } from '../fields';
import type { Visit } from '../planVisits';

/** The deep-drilling field of the extras; the planned survey does not come here. */
export const EXTRA_FIELD: Field = {
	name: 'ECDFS',
	ra: 53.13,
	dec: -28.1,
	nightShare: 0,
	visitsPerNight: 0,
	observationReason: 'ddf_ecdfs',
	targetName: 'ddf_ecdfs, lowdust',
};

/** Sequence numbers from this one upward are free in every planned night. */
const FIRST_SEQUENCE = 1200;

/** An exposure outside the planned survey. */
export function extraVisit(
	seed: number,
	midpointMjdTai: number,
	band: Band = 'r',
	sequence = FIRST_SEQUENCE + Math.floor((midpointMjdTai % 1) * 2000),
): Visit {
	const random = createRandom(seed, 'extra visit', midpointMjdTai);
	return {
		field: EXTRA_FIELD,
		dayObsMjd: Math.floor(midpointMjdTai - 0.5),
		sequence,
		midpointMjdTai,
		band,
		fwhmPixels: random.between(4, 5.5),
		ellipticity: Math.abs(0.05 * random.normal()),
		ellipseAngle: random.between(0, Math.PI),
		skyBrightness: random.between(0.9, 1.1),
		rotPaDeg: random.between(0, 360),
	};
}
