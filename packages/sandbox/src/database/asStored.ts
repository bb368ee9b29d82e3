import { formatPythonFloat } from '../python';
import type { Column, KeyedRow, Row } from '../table';

/**
 * Rows as the database hands them over, every value text: what answers show that skip the type conversion.
 *
 * @param columns - What to take, with the types that tell how a number is written.
 */
export function asStored(
	rows: readonly KeyedRow[],
	columns: readonly Column[],
): { readonly rows: KeyedRow[]; readonly columns: Column[] } {
	return {
		columns: columns.map(({ name }) => ({ name, type: 'string' })),
		rows: rows.map(({ key, row }) => ({ key, row: textOf(row, columns) })),
	};
}

function textOf(row: Row, columns: readonly Column[]): Row {
	return new Map(
		columns.flatMap(({ name, type }) => {
			const cell = row.get(name);
			if (cell === undefined) return [];
			const isFloat = type === 'float' || type === 'double';
			return [[name, isFloat ? formatPythonFloat(Number(cell)) : String(cell)] as const];
		}),
	);
}
