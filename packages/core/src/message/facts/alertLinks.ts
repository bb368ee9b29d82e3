import { portalObjectUrl, positionLinks } from '../../alert';
import type { AlertLink, PositionFact } from '../AlertFacts';
import type { AlertReader } from '../readAlert';

const DIGITS = /^\d{1,19}$/;

/** TNS names as catalogues write them; the address has no prefix. */
const TNS_NAME = /^(?:[A-Z]{2,4}\s*)?(\d{4}[A-Za-z]{1,7})$/;

/**
 * Pages about the alert. All are made from ids and coordinates, never taken from fields of the item, so
 * that nothing an item holds can become a link.
 */
export function alertLinks(alert: AlertReader, position: PositionFact | null): AlertLink[] {
	const object = alert.id('diaObjectId');
	const portal = object !== null && DIGITS.test(object) ? portalObjectUrl(object) : null;
	const tnsName = TNS_NAME.exec(alert.text('tnsName') ?? '')?.[1];
	const asteroid = alert.text('ssoName') ?? alert.id('ssObjectId');
	const places = position && positionLinks(position.raDeg, position.decDeg);
	const tns = tnsName ? `https://www.wis-tns.org/object/${tnsName}` : places?.tns;
	const jpl =
		asteroid === null
			? null
			: `https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=${encodeURIComponent(asteroid)}`;
	const links: Array<Omit<AlertLink, 'url'> & { readonly url?: string | null }> = [
		{ name: 'portal', label: 'Fink portal', url: portal },
		{ name: 'tns', label: 'TNS', url: tns },
		{ name: 'simbad', label: 'SIMBAD', url: places?.simbad },
		{ name: 'ned', label: 'NED', url: places?.ned },
		{ name: 'legacySurvey', label: 'Legacy Survey', url: places?.legacySurvey },
		{ name: 'aladin', label: 'Aladin', url: places?.aladin },
		{ name: 'jpl', label: 'JPL', url: jpl },
	];
	return links.flatMap(({ url, ...link }) => (url ? [{ ...link, url }] : []));
}
