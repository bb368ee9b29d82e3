import type { SourceColumn } from './sourceColumns';

/** What other surveys call a column, without case, underscores and prefix. */
const OTHER_NAMES: ReadonlyArray<{
	/** Suggested where one of these is missing. */
	readonly columns: readonly SourceColumn[];
	/** Field of the option Columns. */
	readonly field: string;
	readonly names: readonly string[];
}> = [
	{
		columns: ['mjdTai'],
		field: 'Time',
		names: words(
			'mjd jd hjd bjd bmjd time obsmjd mjdobs obsjd jdobs epoch date obstime midpointtai midpointmjd tai',
		),
	},
	{
		columns: ['band'],
		field: 'Band',
		names: words('filter fid filt flt filtername filtercode filterid bandname passband'),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		field: 'Flux',
		names: words(
			'flux fnu forcediffimflux ujy njy microjy psfflux difpsfflux fluxnjy fluxujy totflux apflux',
		),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		field: 'Flux Error',
		names: words(
			'fluxerr fluxerror eflux dflux fluxunc sigmaflux forcediffimfluxunc fluxerrnjy psffluxerr',
		),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		field: 'Magnitude',
		names: words('mag magnitude magpsf psfmag magab abmag magap'),
	},
	{
		columns: ['differenceFluxNjy', 'totalFluxNjy'],
		field: 'Magnitude Error',
		names: words('magerr magerror emag dmag sigmapsf magunc sigmag magnitudeerr psfmagerr'),
	},
];

/**
 * A sentence that names the columns under other surveys' names, and where to say so.
 *
 * @param names - Of the rows' columns. @param missing - What no row has under its own name.
 * @returns Empty when no name looks like one of those.
 */
export function suggestColumns(names: readonly string[], missing: readonly SourceColumn[]): string {
	const found = OTHER_NAMES.flatMap(({ columns, field, names: others }) => {
		if (!columns.some((column) => missing.includes(column))) return [];
		const name = names.find((given) => others.includes(plain(given)));
		return name === undefined ? [] : [`${field}: ${name}`];
	});
	if (found.length === 0) return '';
	return `If these are what they seem, choose them in the option Columns: ${found.join(', ')}.`;
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
