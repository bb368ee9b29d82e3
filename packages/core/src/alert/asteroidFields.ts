import { booleanOf, idOf, numericOf, textOf } from './cells';
import { designationOf, packedDesignationOf, unpackDesignation } from './designation';
import { asteroidUrls } from './links';
import type { Row } from './Row';

/** Fields of a simplified record about a Solar System object. */
export interface AsteroidFields {
	readonly ssObjectId?: string;
	/** As the Minor Planet Center writes it, e.g. `2004 JQ12`. */
	readonly designation?: string;
	/** e.g. `K04J12Q`, by which the Fink portal and the Minor Planet Center know it. */
	readonly packedDesignation?: string;
	/** Name or number, from Fink. */
	readonly ssoName?: string;
	/** Minor Planet Center. */
	readonly mpcUrl?: string;
	/** JPL Small-Body Database. */
	readonly jplUrl?: string;
	/** Length of the fitted trail; a source that did not move has about the width of the PSF. */
	readonly trailLengthArcsec?: number;
	/** Angle of the fitted trail from the meridian. */
	readonly trailAngleDeg?: number;
	/** Trail length / exposure time: an upper limit of the motion while the trail is not resolved. */
	readonly trailRateArcsecPerHour?: number;
}

/**
 * The fields that only alerts of Solar System objects have.
 *
 * @param row - A row of detections, cleaned or as served.
 * @returns `null` when the row names no Solar System object.
 */
export function asteroidFields(row: Row): AsteroidFields | null {
	const ssObjectId = idOf(row['r:ssObjectId']);
	const ssoName = textOf(row['f:sso_name']);
	const served = textOf(row['r:packed_primary_provisional_designation']);
	const trail = trailOf(row);
	if (ssObjectId === null && ssoName === null && served === null) return null;
	const packed = (ssObjectId && packedDesignationOf(ssObjectId)) || served;
	const designation =
		(ssObjectId && designationOf(ssObjectId)) || (served && unpackDesignation(served));
	const known = designation || ssoName;
	return {
		...(ssObjectId && { ssObjectId }),
		...(designation && { designation }),
		...(packed && { packedDesignation: packed }),
		...(ssoName && { ssoName }),
		...(known && asteroidUrls(known)),
		...trail,
	};
}

function trailOf(row: Row): Partial<AsteroidFields> {
	const lengthArcsec = numericOf(row['r:trailLength']);
	const angleDeg = numericOf(row['r:trailAngle']);
	const exposureSeconds = numericOf(row['r:exposureTime']);
	const hasFailed = booleanOf(row['r:trail_flag']) === true || booleanOf(row['r:trail_flag_edge']);
	if (hasFailed || lengthArcsec === null || lengthArcsec <= 0) return {};
	const rate = exposureSeconds ? (lengthArcsec / exposureSeconds) * 3600 : null;
	return {
		trailLengthArcsec: lengthArcsec,
		...(angleDeg !== null && { trailAngleDeg: angleDeg }),
		...(rate !== null && { trailRateArcsecPerHour: rate }),
	};
}
