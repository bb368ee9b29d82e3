import type { SourceColumn } from './sourceColumns';

/** What other surveys call a column, in lower case without underscores and prefix. */
const OTHER_NAMES: ReadonlyArray<{
	/** Suggested where one of these is missing. */
	readonly columns: readonly SourceColumn[];
	/** What the column holds. */
	readonly content: string;
	readonly names: readonly string[];
}> = [
	{
		columns: ['mjdTai'],
		content: 'Time',
		names: words(
			'mjd jd hjd bjd bmjd time obsmjd mjdobs obsjd jdobs epoch date obstime midpointtai midpointmjd tai',
		),
	},
	{
		columns: ['band'],
		content: 'Band',
		names: words('filter fid filt flt filtername filtercode filterid bandname passband'),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		content: 'Flux',
		names: words(
			'flux fnu forcediffimflux ujy njy microjy psfflux difpsfflux fluxnjy fluxujy totflux apflux',
		),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		content: 'Flux Error',
		names: words(
			'fluxerr fluxerror eflux dflux fluxunc sigmaflux forcediffimfluxunc fluxerrnjy psffluxerr',
		),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		content: 'Magnitude',
		names: words('mag magnitude magpsf psfmag magab abmag magap'),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		content: 'Magnitude Error',
		names: words('magerr magerror emag dmag sigmapsf magunc sigmag magnitudeerr psfmagerr'),
	},
];

/**
 * A sentence that lists the columns with names of other surveys.
 *
 * @param names - Names of the rows' columns. @param missing - Columns that no row has under their own names.
 * @returns Empty when no name looks like one of them.
 */
export function suggestColumns(names: readonly string[], missing: readonly SourceColumn[]): string {
	const found = OTHER_NAMES.flatMap(({ columns, content, names: others }) => {
		if (!columns.some((column) => missing.includes(column))) return [];
		const name = names.find((given) => others.includes(plain(given)));
		return name === undefined ? [] : [`${content}: ${name}`];
	});
	if (found.length === 0) return '';
	return `These columns probably contain them: ${found.join(', ')}.`;
}

function plain(name: string): string {
	return name
		.replace(/^[a-z]:/, '')
		.replace(/[\s_.-]/g, '')
		.toLowerCase();
}

function words(text: string): string[] {
	return text.split(' ');
}
