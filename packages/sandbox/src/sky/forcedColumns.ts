import type { Column, ColumnType } from '../table';

const LIST: readonly (readonly [name: string, type: ColumnType])[] = [
	['r:diaForcedSourceId', 'long'],
	['r:diaObjectId', 'long'],
	['r:visit', 'long'],
	['r:detector', 'int'],
	['r:midpointMjdTai', 'double'],
	['r:ra', 'double'],
	['r:dec', 'double'],
	['r:band', 'string'],
	['r:psfFlux', 'float'],
	['r:psfFluxErr', 'float'],
	['r:scienceFlux', 'float'],
	['r:scienceFluxErr', 'float'],
	['r:timeProcessedMjdTai', 'double'],
	['r:timeWithdrawnMjdTai', 'double'],
	['r:salt', 'string'],
];

/** The 15 columns of `/fp`. */
export const FORCED_COLUMNS: readonly Column[] = LIST.map(([name, type]) => ({ name, type }));

/** The same columns by name. */
export const FORCED_COLUMNS_BY_NAME: ReadonlyMap<string, Column> = new Map(
	FORCED_COLUMNS.map((column) => [column.name, column]),
);
