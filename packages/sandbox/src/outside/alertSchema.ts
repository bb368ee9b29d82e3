import { COLUMNS, type Column, type TableEndpoint } from '@fink/core';

/** A field as `/schema` describes it; Fink's own carry the versions that brought them. */
export interface SchemaField {
	readonly type: string;
	readonly doc: string;
	readonly fink_broker_version?: string;
	readonly fink_science_version?: string;
}

/** Versions of Rubin's alert schema that its repository holds. */
export const SCHEMA_VERSIONS = [
	'7.0',
	'7.1',
	'7.2',
	'7.3',
	'7.4',
	'8.0',
	'9.0',
	'10.0',
	'11.0',
	'11.1',
];

/** Types that the endpoint gives although the columns hold another. */
const WRONG_TYPES: Readonly<Record<string, string>> = {
	'f:xm_gaiadr3_VarFlag': 'int',
	'f:xm_gaiadr3_Plx': 'double',
	'f:xm_gaiadr3_e_Plx': 'double',
	'f:xm_mangrove_lum_dist': 'string',
	'f:xm_mangrove_ang_dist': 'string',
	'f:firstDiaSourceMjdTaiFink': 'string',
	'f:sso_name': 'str',
};

/** Listed, but never served. */
const PHANTOMS: Readonly<Record<string, SchemaField>> = {
	xm_spicy_SPICY: finkField('string', 'SPICY identifier of the nearest source within 1.2 arcsec'),
	clf_slsn_score: finkField('float', 'Score of the classifier of superluminous supernovae'),
};

/** Served, but not listed. */
const UNLISTED = ['r:salt', 'f:pixel1024', 'v:separation_degree'];

/**
 * A fixture in place of the schema files on GitHub: names without prefix, sorted, of one family.
 *
 * @param endpoints - Tables whose columns are joined.
 */
export function schemaFields(
	endpoints: readonly TableEndpoint[],
	family: 'r:' | 'f:',
): Readonly<Record<string, SchemaField>> {
	const columns = COLUMNS.filter(
		({ name, endpoints: served }) =>
			name.startsWith(family) &&
			!UNLISTED.includes(name) &&
			endpoints.some((endpoint) => served.includes(endpoint)),
	);
	const hasPhantoms = family === 'f:' && columns.some(({ name }) => name === 'f:xm_spicy_class');
	const fields = columns.map((column) => [column.name.slice(2), fieldOf(column)] as const);
	const all = [...fields, ...(hasPhantoms ? Object.entries(PHANTOMS) : [])];
	return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldOf({ name, type, description }: Column): SchemaField {
	const shown = WRONG_TYPES[name] ?? type;
	return name.startsWith('f:') ? finkField(shown, description) : { type: shown, doc: description };
}

/** A field that Fink adds, with versions. */
export function finkField(type: string, doc: string): SchemaField {
	return { type, doc, fink_broker_version: '4.0', fink_science_version: '8.26.0' };
}
