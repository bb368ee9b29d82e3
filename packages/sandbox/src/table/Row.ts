/**
 * One stored value. Long integers are bigint, since many exceed 2^53; text and booleans are as they are.
 *
 * Single-precision columns hold the float64 nearest to the shortest decimal text of the float32, because
 * the database hands numbers over as text (see `toStoredFloat32`).
 */
export type Cell = bigint | number | string | boolean;

/** One stored row. As in HBase nothing is stored for a missing value: the key is absent. */
export type Row = ReadonlyMap<string, Cell>;

/** A stored row under its key, e.g. `955_170587117485817955_61235.41918367944`. */
export interface KeyedRow {
	readonly key: string;
	readonly row: Row;
}
