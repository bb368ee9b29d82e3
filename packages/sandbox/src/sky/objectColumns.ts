import { BANDS } from '@fink/core';

import type { Column, ColumnType } from '../table';

const GENERAL: readonly (readonly [name: string, type: ColumnType])[] = [
	['r:diaObjectId', 'long'],
	['r:ra', 'double'],
	['r:raErr', 'float'],
	['r:dec', 'double'],
	['r:decErr', 'float'],
	['r:ra_dec_Cov', 'float'],
	['r:validityStartMjdTai', 'double'],
	['r:firstDiaSourceMjdTai', 'double'],
	['r:lastDiaSourceMjdTai', 'double'],
	['r:nDiaSources', 'int'],
	['r:observation_reason', 'string'],
	['r:target_name', 'string'],
	['r:salt', 'string'],
	['f:is_sso', 'boolean'],
	['f:is_first', 'boolean'],
	['f:is_cataloged', 'boolean'],
	['f:main_label_classifier', 'int'],
	['f:main_label_crossmatch', 'string'],
	['f:firstDiaSourceMjdTaiFink', 'double'],
];

/** After the band and an underscore, e.g. `r:g_psfFluxMean`. */
const PER_BAND: readonly (readonly [name: string, type: ColumnType])[] = [
	['psfFluxMean', 'float'],
	['psfFluxMeanErr', 'float'],
	['psfFluxSigma', 'float'],
	['psfFluxNdata', 'int'],
	['fpFluxMean', 'float'],
	['fpFluxMeanErr', 'float'],
	['scienceFluxMean', 'float'],
	['scienceFluxMeanErr', 'float'],
	['psfFluxMin', 'float'],
	['psfFluxMax', 'float'],
	['psfFluxMaxSlope', 'float'],
	['psfFluxErrMean', 'float'],
];

/** The 91 columns of `/objects`. */
export const OBJECT_COLUMNS: readonly Column[] = [
	...GENERAL.map(([name, type]) => ({ name, type })),
	...BANDS.flatMap((band) => PER_BAND.map(([name, type]) => ({ name: `r:${band}_${name}`, type }))),
];

/** The same columns by name. */
export const OBJECT_COLUMNS_BY_NAME: ReadonlyMap<string, Column> = new Map(
	OBJECT_COLUMNS.map((column) => [column.name, column]),
);
