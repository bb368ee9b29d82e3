import type { ClassFact } from '../AlertFacts';
import { isError, withError } from '../numberText';
import type { AlertReader } from '../readAlert';
import type { Fact } from './Fact';

/** What catalogs list at the position. */
export const classes: Fact<'classes'> = {
	name: 'classes',
	title: 'Catalogs',
	description: 'Entries of TNS, SIMBAD, VSX, Gaia and other catalogs at the position',
	label: 'Catalogs',
	linesOf: (facts) => facts.classes.map(({ source, text }) => `${source}: ${text}`),
	inDigest: 'unlabeled',
	weight: 5,
};

/** Each catalog, with the match radius where it is wide, and the field that holds its class. */
const CATALOGS: ReadonlyArray<readonly [source: string, field: string]> = [
	['SIMBAD', 'simbadType'],
	['VSX', 'vsxType'],
	['GCVS', 'gcvsType'],
	['3HSP blazar within 1′', 'blazar3hsp'],
	['4LAC AGN within 1′', 'agn4lac'],
	['SPICY', 'spicyClass'],
];

/** What the catalogs list at the position, the most informative first. */
export function readClasses(alert: AlertReader): ClassFact[] {
	const found = CATALOGS.flatMap(([source, field]) => {
		const text = alert.text(field);
		return text === null ? [] : [{ source, text }];
	});
	return [...tnsClass(alert), ...found, ...gaiaClass(alert)];
}

function tnsClass(alert: AlertReader): ClassFact[] {
	const name = alert.text('tnsName');
	const type = alert.text('tnsType');
	if (name === null && type === null) return [];
	const text = type && name ? `${type} (${name})` : `${type ?? name}`;
	return [{ source: 'TNS', text }];
}

function gaiaClass(alert: AlertReader): ClassFact[] {
	const name = alert.text('gaiaName');
	const parallax = alert.catalogNumber('gaiaParallaxMas');
	const error = alert.catalogNumber('gaiaParallaxErrMas');
	if (name === null) return [];
	// A parallax without its error is not evidence of one.
	const isKnown = parallax !== null && isError(error);
	const distance = isKnown ? `, parallax ${withError(parallax, error)} mas` : '';
	return [{ source: 'Gaia', text: `${name.replace(/^Gaia\s+/, '')}${distance}` }];
}
