import { asteroidUrls, portalObjectUrl, positionLinks } from '../alert';
import type { AlertLink, PositionFact } from './AlertFacts';
import type { AlertReader } from './readAlert';
import type { AsteroidFact } from './readAsteroid';

const DIGITS = /^\d{1,19}$/;

/** TNS names as catalogs write them; the address has no prefix. */
const TNS_NAME = /^(?:[A-Z]{2,4}\s*)?(\d{4}[A-Za-z]{1,7})$/;

/**
 * Pages about the alert. All are made from ids and coordinates, never taken from fields of the item, so
 * that nothing an item holds can become a link. An asteroid has moved on from its place: it has pages about
 * itself only.
 */
export function alertLinks(
	alert: AlertReader,
	position: PositionFact | null,
	asteroid: AsteroidFact | null,
): AlertLink[] {
	const links = asteroid ? asteroidLinks(asteroid) : placeLinks(alert, position);
	return links.flatMap(({ url, ...link }) => (url ? [{ ...link, url }] : []));
}

type MaybeLink = Omit<AlertLink, 'url'> & { readonly url: string | null | undefined };

function asteroidLinks({ name, packedDesignation }: AsteroidFact): MaybeLink[] {
	const pages = name === null ? null : asteroidUrls(name);
	return [
		{ name: 'portal', label: 'Fink portal', url: portalObjectUrl(packedDesignation) },
		{ name: 'mpc', label: 'MPC', url: pages?.mpcUrl },
		{ name: 'jpl', label: 'JPL', url: pages?.jplUrl },
	];
}

function placeLinks(alert: AlertReader, position: PositionFact | null): MaybeLink[] {
	const object = alert.id('diaObjectId');
	const portal = object !== null && DIGITS.test(object) ? portalObjectUrl(object) : null;
	const tnsName = TNS_NAME.exec(alert.text('tnsName') ?? '')?.[1];
	const places = position && positionLinks(position.raDeg, position.decDeg);
	const tns = tnsName ? `https://www.wis-tns.org/object/${tnsName}` : places?.tns;
	return [
		{ name: 'portal', label: 'Fink portal', url: portal },
		{ name: 'tns', label: 'TNS', url: tns },
		{ name: 'simbad', label: 'SIMBAD', url: places?.simbad },
		{ name: 'ned', label: 'NED', url: places?.ned },
		{ name: 'legacySurvey', label: 'Legacy Survey', url: places?.legacySurvey },
		{ name: 'aladin', label: 'Aladin', url: places?.aladin },
	];
}
