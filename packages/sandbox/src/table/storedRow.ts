import type { Column } from './Column';
import type { Cell, Row } from './Row';
import { toStoredFloat32 } from './toStoredFloat32';

/** Values before they are stored: undefined, null and NaN stand for missing. */
export type Cells = Readonly<Record<string, Cell | null | undefined>>;

/**
 * Puts values into a row as the database does: missing ones are left out, single-precision ones go
 * through their decimal text, text columns hold text. Names that are not columns are dropped.
 *
 * @param parts - Later parts overwrite earlier ones, also with a missing value.
 */
export function storedRow(schema: ReadonlyMap<string, Column>, parts: readonly Cells[]): Row {
	const row = new Map<string, Cell>();
	for (const part of parts) {
		for (const name in part) {
			const type = schema.get(name)?.type;
			const cell = part[name];
			if (type === undefined) continue;
			if (cell === null || cell === undefined || Number.isNaN(cell)) row.delete(name);
			else if (type === 'float') row.set(name, toStoredFloat32(Number(cell)));
			else if (type === 'string') row.set(name, String(cell));
			else if (type === 'long') row.set(name, BigInt(cell));
			else row.set(name, cell);
		}
	}
	return row;
}
