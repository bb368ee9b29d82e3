import type { Column } from './Column';
import type { Cell, KeyedRow } from './Row';

/** What a cell of an answer can be: a stored value, or null where pandas holds NaN or None. */
export type FrameCell = Cell | null;

/** A table as pandas holds it before it is written out. */
export interface Frame {
	readonly columns: readonly Column[];
	/** One array per row, in the order of `columns`. */
	readonly rows: readonly (readonly FrameCell[])[];
	/** The rows' keys, pandas' index: only Parquet shows it. Without them pandas just counts the rows. */
	readonly keys?: readonly string[];
}

/** A frame without columns and rows: what every failed lookup gives. */
export const EMPTY_FRAME: Frame = { columns: [], rows: [] };

/**
 * Builds the answer's table from stored rows with the server's rules for missing values (pandas 2):
 * without a selection every column of the schema is there, all null if no row has it; with a selection
 * only columns that at least one row has, in order of first appearance. Text and booleans missing in
 * some rows only become the text "nan".
 *
 * @param stored - Rows in scan order.
 * @param schema - Every column of the endpoint.
 * @param selected - Names asked for, or null for all. Unknown names are ignored.
 */
export function buildFrame(
	stored: readonly KeyedRow[],
	schema: readonly Column[],
	selected: ReadonlySet<string> | null,
): Frame {
	const present = new Set<string>();
	for (const { row } of stored) {
		for (const name of [...row.keys()].sort()) {
			if (selected === null || selected.has(name)) present.add(name);
		}
	}
	if (present.size === 0) return EMPTY_FRAME;
	const byName = new Map(schema.map((column) => [column.name, column]));
	const columns =
		selected === null
			? [...schema].sort((a, b) => (a.name < b.name ? -1 : 1))
			: [...present].flatMap((name) => byName.get(name) ?? []);
	const found = rowsWith(stored, columns, selected);
	return {
		columns,
		rows: found.map(({ row }) =>
			columns.map((column) => row.get(column.name) ?? standIn(column, present)),
		),
		keys: found.map(({ key }) => key),
	};
}

/** HBase gives no row at all when it has none of the selected columns. */
function rowsWith(
	stored: readonly KeyedRow[],
	columns: readonly Column[],
	selected: ReadonlySet<string> | null,
): readonly KeyedRow[] {
	if (selected === null) return stored;
	return stored.filter(({ row }) => columns.some(({ name }) => row.has(name)));
}

function standIn({ name, type }: Column, present: ReadonlySet<string>): FrameCell {
	const isText = type === 'string' || type === 'boolean';
	return isText && present.has(name) ? 'nan' : null;
}

/** The same columns with only these rows, by their numbers, in this order. */
export function takeRows({ columns, rows, keys }: Frame, numbers: readonly number[]): Frame {
	return {
		columns,
		rows: numbers.map((number) => rows[number]),
		keys: keys === undefined ? undefined : numbers.map((number) => keys[number]),
	};
}
