/** Hosts to which the links of a message lead. */
export const LINK_HOSTS: readonly string[] = [
	'lsst.fink-portal.org',
	'www.wis-tns.org',
	'simbad.cds.unistra.fr',
	'ned.ipac.caltech.edu',
	'www.legacysurvey.org',
	'aladin.cds.unistra.fr',
	'ssd.jpl.nasa.gov',
	'www.minorplanetcenter.net',
];
