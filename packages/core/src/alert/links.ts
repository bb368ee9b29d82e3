/** Addresses of the same sky position at other services. */
export interface PositionLinks {
	/** Transient Name Server: reports within 5″. */
	readonly tns: string;
	/** SIMBAD: stars and galaxies within 5″. */
	readonly simbad: string;
	/** NASA/IPAC Extragalactic Database within 1′. */
	readonly ned: string;
	/** Legacy Surveys sky viewer, DR10, position marked. */
	readonly legacySurvey: string;
	/** Aladin Lite, 6′ wide. */
	readonly aladin: string;
}

/**
 * Page of an object in the Fink portal, by its diaObjectId or an asteroid's packed designation; `null` for 0
 * or a missing id.
 */
export function portalObjectUrl(id: string | null | undefined): string | null {
	return id && id !== '0' ? `https://lsst.fink-portal.org/${encodeURIComponent(id)}` : null;
}

/**
 * Pages about a Solar System object at the Minor Planet Center and at JPL.
 *
 * @param name - Designation, name or number, as people write it.
 */
export function asteroidUrls(name: string) {
	const query = encodeURIComponent(name);
	return {
		mpcUrl: `https://www.minorplanetcenter.net/db_search/show_object?object_id=${query}`,
		jplUrl: `https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=${query}`,
	};
}

/**
 * Where to look up a position. The addresses have the form that the Fink portal (fink-science-portal, `apps/`)
 * and SkyPortal use.
 *
 * @param raDeg - Degrees, ICRS.
 * @param decDeg - Degrees, ICRS.
 */
export function positionLinks(raDeg: number, decDeg: number): PositionLinks {
	const ra = plainDecimal(raDeg);
	const dec = plainDecimal(decDeg);
	return {
		tns: `https://www.wis-tns.org/search?ra=${ra}&decl=${dec}&radius=5&coords_unit=arcsec`,
		simbad: `https://simbad.cds.unistra.fr/simbad/sim-coo?Coord=${ra}%20${dec}&CooFrame=ICRS&Radius=5&Radius.unit=arcsec`,
		ned: `https://ned.ipac.caltech.edu/conesearch?search_type=Near%20Position%20Search&coordinates=${ra}d%20${dec}d&radius=1&in_csys=Equatorial&in_equinox=J2000.0`,
		legacySurvey: `https://www.legacysurvey.org/viewer?ra=${ra}&dec=${dec}&layer=ls-dr10&zoom=16&mark=${ra},${dec}`,
		aladin: `https://aladin.cds.unistra.fr/AladinLite/?target=${ra}%20${dec}&fov=0.1`,
	};
}

/** The same under the names of the simplified records. */
export function positionUrls(raDeg: number, decDeg: number) {
	const { tns, simbad, ned, legacySurvey, aladin } = positionLinks(raDeg, decDeg);
	return {
		tnsUrl: tns,
		simbadUrl: simbad,
		nedUrl: ned,
		legacySurveyUrl: legacySurvey,
		aladinUrl: aladin,
	};
}

/** 7 decimals are 0.4 mas. Never in exponent form, which these services don't read, and never −0. */
function plainDecimal(deg: number): string {
	return deg
		.toFixed(7)
		.replace(/\.?0+$/, '')
		.replace(/^-0$/, '0');
}
