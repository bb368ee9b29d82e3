/** Type of a column in the database's schema row. */
export type ColumnType = 'long' | 'int' | 'float' | 'double' | 'string' | 'boolean';

/** A column of one endpoint, its name with the family prefix, e.g. `r:psfFlux`. */
export interface Column {
	readonly name: string;
	readonly type: ColumnType;
}
