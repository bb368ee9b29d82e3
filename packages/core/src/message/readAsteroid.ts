import { designationOf, identityOf, packedDesignationOf, unpackDesignation } from '../alert';
import type { AlertReader } from './readAlert';

/** Names of a Solar System object. */
export interface AsteroidNames {
	/** As the Minor Planet Center writes it, or else Fink's name; `null` when neither is known. */
	readonly name: string | null;
	/** e.g. `2004 JQ12`, `Ceres (A801 AA)`, `Solar System object 21`. */
	readonly title: string;
	/** The name that the Fink portal uses in its addresses. */
	readonly packedDesignation: string | null;
}

/** `null` when the alert is not about a Solar System object. */
export function readAsteroid(alert: AlertReader): AsteroidNames | null {
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
