import { BANDS } from '@fink/core';
import { FORCED_COLUMNS_BY_NAME } from '../../sky/forcedColumns';
import { OBJECT_COLUMNS_BY_NAME } from '../../sky/objectColumns';
import { SOURCE_COLUMNS, SOURCE_COLUMNS_BY_NAME } from '../../sky/sourceColumns';
import type { Column, ColumnType } from '../../table';

/** A field of a record in a packet, and the column of the tables that fills it. */
export interface PacketField {
	readonly name: string;
	readonly type: ColumnType;
	/** Absent where the sandbox's tables have none: the field is null. */
	readonly column?: string;
}

/** Columns of `/sources` that are at the root of a packet, or not in it. */
const NOT_IN_SOURCE = ['r:observation_reason', 'r:target_name', 'r:salt'];

/** Columns that came with version 11.1 of Rubin's schema. */
const SINCE_11_1 = ['exposureTime', 'trailAlgorithm', 'trail_flag', 'reliabilityVersion'];

/** The fields of `diaSource` and of each earlier one, in the packet's order, for a schema like `lsst.v11_1`. */
export function sourceFields(schemaVersion: string): PacketField[] {
	const hasNew = schemaVersion === 'lsst.v11_1';
	return SOURCE_COLUMNS.filter(({ name }) => name.startsWith('r:') && !NOT_IN_SOURCE.includes(name))
		.map(({ name, type }) => ({ name: name.slice(2), type, column: name }))
		.filter(({ name }) => hasNew || !SINCE_11_1.includes(name));
}

/** The fields of each row of forced photometry, in the packet's order. */
export const FORCED_FIELDS: readonly PacketField[] = fieldsFrom(FORCED_COLUMNS_BY_NAME, 'r:', [
	'diaForcedSourceId',
	'diaObjectId',
	'ra',
	'dec',
	'visit',
	'detector',
	'psfFlux',
	'psfFluxErr',
	'midpointMjdTai',
	'scienceFlux',
	'scienceFluxErr',
	'band',
	'timeProcessedMjdTai',
	'timeWithdrawnMjdTai',
]);

/** The fields of `diaObject`, in the packet's order. */
export const OBJECT_FIELDS: readonly PacketField[] = fieldsFrom(OBJECT_COLUMNS_BY_NAME, 'r:', [
	'diaObjectId',
	'validityStartMjdTai',
	'ra',
	'raErr',
	'dec',
	'decErr',
	'ra_dec_Cov',
	...perBand([
		'psfFluxMean',
		'psfFluxMeanErr',
		'psfFluxSigma',
		'psfFluxNdata',
		'fpFluxMean',
		'fpFluxMeanErr',
	]),
	...perBand(['scienceFluxMean', 'scienceFluxMeanErr']),
	...perBand(['psfFluxMin', 'psfFluxMax', 'psfFluxMaxSlope', 'psfFluxErrMean']),
	'firstDiaSourceMjdTai',
	'lastDiaSourceMjdTai',
	'nDiaSources',
]);

/** The fields of `clf`, Fink's classifiers; one is double here and float in the tables. */
export const CLASSIFIER_FIELDS: readonly PacketField[] = fieldsFrom(
	SOURCE_COLUMNS_BY_NAME,
	'f:clf_',
	[
		'snnSnVsOthers_score',
		'cats_class',
		'cats_score',
		'earlySNIa_score',
		'elephant_kstest_science',
		'elephant_kstest_template',
	],
).map((field) => (field.name === 'earlySNIa_score' ? { ...field, type: 'double' } : field));

/** The fields of `xm`, Fink's cross-matches; one is a number here and text in the tables. */
export const CROSSMATCH_FIELDS: readonly PacketField[] = SOURCE_COLUMNS.filter(({ name }) =>
	name.startsWith('f:xm_'),
)
	.map(({ name, type }): PacketField => ({ name: name.slice('f:xm_'.length), type, column: name }))
	.map((field) => (field.name === 'gaiadr3_VarFlag' ? { ...field, type: 'int' } : field));

/** The fields of `pred`, Fink's marks. */
export const MARK_FIELDS: readonly PacketField[] = fieldsFrom(OBJECT_COLUMNS_BY_NAME, 'f:', [
	'is_sso',
	'is_first',
	'is_cataloged',
	'main_label_classifier',
	'main_label_crossmatch',
]);

function perBand(names: readonly string[]): string[] {
	return BANDS.flatMap((band) => names.map((name) => `${band}_${name}`));
}

function fieldsFrom(
	columns: ReadonlyMap<string, Column>,
	prefix: string,
	names: readonly string[],
): PacketField[] {
	return names.map((name) => {
		const column = columns.get(prefix + name);
		if (column === undefined) throw new Error(`There is no column ${prefix}${name}.`);
		return { name, type: column.type, column: column.name };
	});
}
