/** One column of a table for a model. */
export interface CsvColumn<T> {
	/** With its unit, e.g. `fluxNjy`. */
	readonly name: string;
	/** `null` and `undefined` become empty cells. */
	readonly cellOf: (row: T) => number | string | null | undefined;
}

/** A table, and how much of what was asked for it holds. */
export interface CsvTable {
	/** Header and rows, separated by line feeds. */
	readonly csv: string;
	/** Rows in it. */
	readonly rows: number;
}

/**
 * Longest CSV text: with the fields around it an answer stays within MAX_ANSWER characters.
 * A JSON text needs two characters for a line feed or a quotation mark.
 */
const MAX_CSV = 6000;

/** A table as CSV (RFC 4180), cut at the row that would make it longer than a model should read. */
export function csvTable<T>(
	columns: ReadonlyArray<CsvColumn<T>>,
	rows: readonly T[],
	maxRows: number,
): CsvTable {
	const lines = [columns.map(({ name }) => name).join(',')];
	let length = lines[0].length;
	for (const row of rows.slice(0, maxRows)) {
		const line = columns.map(({ cellOf }) => csvCell(cellOf(row))).join(',');
		length += JSON.stringify(line).length;
		if (length > MAX_CSV) break;
		lines.push(line);
	}
	return { csv: lines.join('\n'), rows: lines.length - 1 };
}

/** A cell; text of catalogs is data, so control characters go. */
function csvCell(value: number | string | null | undefined): string {
	if (value === null || value === undefined) return '';
	const text = String(value)
		.replace(/\p{Cc}+/gu, ' ')
		.trim();
	return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
