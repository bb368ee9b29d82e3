import type { Row } from '../../alert';
import { parseColumns, type ColumnChoice } from '../endpoints';

/** Columns asked for that no row has: empty in all of them, or unknown to this server. None without rows. */
export function absentColumns(rows: readonly Row[], choice: ColumnChoice): string[] {
	const asked = parseColumns({ columns: choice.columns }, []) ?? [];
	return asked.filter((column) => rows.length > 0 && !rows.some((row) => column in row));
}
