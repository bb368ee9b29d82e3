import { asteroidUrls, portalObjectUrl, type PositionLinks, positionLinks } from '../alert';
import type { Choice } from '../choice';
import type { AlertReader } from './readAlert';
import type { AsteroidNames } from './readAsteroid';

/** What the addresses of an alert's pages are made of. */
interface LinkSubject {
	readonly diaObjectId: string | null;
	readonly tnsName: string | null;
	/** Pages about the position; `null` when it is not known. */
	readonly place: PositionLinks | null;
}

/** A kind of page about an alert. */
interface Link<Name extends string = string> extends Choice<Name> {
	/** Text of the link in a message. */
	readonly label: string;
	/** Its address for an alert with a fixed position; nothing if the page does not exist. */
	readonly placeUrl?: (about: LinkSubject) => string | null | undefined;
	/** Its address for an asteroid. An asteroid has moved on: only pages about itself apply. */
	readonly asteroidUrl?: (asteroid: AsteroidNames) => string | null | undefined;
}

const portal: Link<'portal'> = {
	name: 'portal',
	title: 'Fink Portal',
	description: "The object's page in the Fink portal",
	label: 'Fink portal',
	placeUrl: ({ diaObjectId }) =>
		DIGITS.test(diaObjectId ?? '') ? portalObjectUrl(diaObjectId) : null,
	asteroidUrl: ({ packedDesignation }) => portalObjectUrl(packedDesignation),
};

const tns: Link<'tns'> = {
	name: 'tns',
	title: 'TNS',
	description: 'Reported transients',
	label: 'TNS',
	placeUrl: ({ tnsName, place }) => {
		const name = TNS_NAME.exec(tnsName ?? '')?.[1];
		return name ? `https://www.wis-tns.org/object/${name}` : place?.tns;
	},
};

const simbad: Link<'simbad'> = {
	name: 'simbad',
	title: 'SIMBAD',
	description: 'Known stars and galaxies',
	label: 'SIMBAD',
	placeUrl: ({ place }) => place?.simbad,
};

const ned: Link<'ned'> = {
	name: 'ned',
	title: 'NED',
	description: 'Nearby galaxies',
	label: 'NED',
	placeUrl: ({ place }) => place?.ned,
};

const legacySurvey: Link<'legacySurvey'> = {
	name: 'legacySurvey',
	title: 'Legacy Survey',
	description: 'Deep color images',
	label: 'Legacy Survey',
	placeUrl: ({ place }) => place?.legacySurvey,
};

const aladin: Link<'aladin'> = {
	name: 'aladin',
	title: 'Aladin',
	description: 'Sky atlas',
	label: 'Aladin',
	placeUrl: ({ place }) => place?.aladin,
};

const mpc: Link<'mpc'> = {
	name: 'mpc',
	title: 'MPC',
	description: 'Minor Planet Center page of an asteroid',
	label: 'MPC',
	asteroidUrl: ({ name }) => (name === null ? null : asteroidUrls(name).mpcUrl),
};

const jpl: Link<'jpl'> = {
	name: 'jpl',
	title: 'JPL',
	description: 'Orbit of an asteroid',
	label: 'JPL',
	asteroidUrl: ({ name }) => (name === null ? null : asteroidUrls(name).jplUrl),
};

/** Pages that an alert may have, in the order of the message. */
export const LINKS = [portal, tns, simbad, ned, legacySurvey, aladin, mpc, jpl] as const;

/** Name of one of LINKS. */
export type LinkName = (typeof LINKS)[number]['name'];

/** A page about an alert. */
export interface AlertLink {
	readonly name: LinkName;
	/** e.g. `Fink portal`. */
	readonly label: string;
	/** https. */
	readonly url: string;
}

const DIGITS = /^\d{1,19}$/;
/** TNS names as catalogs write them; the address has no prefix. */
const TNS_NAME = /^(?:[A-Z]{2,4}\s*)?(\d{4}[A-Za-z]{1,7})$/;

/**
 * Pages about the alert. All addresses are made from ids and coordinates, never taken from fields of the alert:
 * nothing that an alert holds can become a link.
 */
export function readLinks(
	alert: AlertReader,
	position: { readonly raDeg: number; readonly decDeg: number } | null,
	asteroid: AsteroidNames | null,
): AlertLink[] {
	const about: LinkSubject = {
		diaObjectId: alert.id('diaObjectId'),
		tnsName: alert.text('tnsName'),
		place: position && positionLinks(position.raDeg, position.decDeg),
	};
	return LINKS.flatMap(({ name, label, placeUrl, asteroidUrl }: Link<LinkName>) => {
		const url = asteroid ? asteroidUrl?.(asteroid) : placeUrl?.(about);
		return url ? [{ name, label, url }] : [];
	});
}
