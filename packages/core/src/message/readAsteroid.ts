import { designationOf, identityOf, packedDesignationOf, unpackDesignation } from '../alert';
import type { TrailFact } from './AlertFacts';
import { fixed } from './numberText';
import type { AlertReader } from './readAlert';

/** Names of a Solar System object. */
export interface AsteroidFact {
	/** As the Minor Planet Center writes it; else Fink's name; `null` when neither is known. */
	readonly name: string | null;
	/** e.g. `2004 JQ12`, `Ceres (A801 AA)`, `Solar System object 21`. */
	readonly title: string;
	/** By which the Fink portal knows it. */
	readonly packedDesignation: string | null;
}

/** `null` when the alert is not about a Solar System object. */
export function asteroidFact(alert: AlertReader): AsteroidFact | null {
	const identity = identityOf(alert.id('diaObjectId'), alert.id('ssObjectId'));
	if (identity?.kind === 'diaObject') return null;
	const served = alert.text('packedDesignation');
	const packed =
		(identity && packedDesignationOf(identity.id)) ??
		(served !== null && unpackDesignation(served) !== null ? served : null);
	const designation =
		(identity && designationOf(identity.id)) ??
		(packed && unpackDesignation(packed)) ??
		alert.text('designation');
	const own = alert.text('ssoName');
	if (!identity && !designation && !own) return null;
	const isOther = own !== null && designation !== null && bare(own) !== bare(designation);
	const title = isOther ? `${own} (${designation})` : (designation ?? own);
	return {
		name: designation ?? own,
		title: title ?? `Solar System object ${identity?.id}`,
		packedDesignation: packed,
	};
}

function bare(name: string): string {
	return name.replace(/\s/g, '').toLowerCase();
}

/** `null` without a fitted length. */
export function trailFact(alert: AlertReader): TrailFact | null {
	const lengthArcsec = alert.number('trailLengthArcsec');
	if (lengthArcsec === null || lengthArcsec <= 0) return null;
	const angleDeg = alert.number('trailAngleDeg');
	const rateArcsecPerHour = alert.number('trailRateArcsecPerHour');
	const at = angleDeg === null ? '' : ` at ${fixed(angleDeg, 0)}°`;
	const rate =
		rateArcsecPerHour === null ? '' : `, ${fixed(rateArcsecPerHour, 0)}″/h over the exposure`;
	const text = `Fitted trail ${fixed(lengthArcsec, 1)}″${at}${rate} (${CAUTION})`;
	return { lengthArcsec, angleDeg, rateArcsecPerHour, text };
}

const CAUTION = 'a fit, not a measured motion: an unresolved source has about the width of the PSF';
