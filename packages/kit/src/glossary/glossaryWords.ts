/** The page that explains the words. */
export const GLOSSARY_URL =
	'https://github.com/n8n-nodes-fink/n8n-nodes-fink/blob/main/docs/glossary.md';

/** Words of the glossary that descriptions link: those that newcomers to astronomy or to Rubin do not know. */
export const GLOSSARY_WORDS: readonly string[] = [
	'AB magnitude',
	'CATS',
	'cutout',
	'cone search',
	'designation',
	'diaObjectId',
	'diaSourceId',
	'forced photometry',
	'ICRS',
	'MJD TAI',
	'MJD',
	'nJy',
	'PSF',
	'reliability',
	'S/N',
	'SIMBAD',
	'SsODNet',
	'ssObjectId',
	'stretch',
	'tag',
	'TNS',
];
