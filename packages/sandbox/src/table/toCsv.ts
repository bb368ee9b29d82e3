import { formatPythonFloat } from '../python';
import type { Column } from './Column';
import type { Frame, FrameCell } from './Frame';

/** `DataFrame.to_csv(index=False)`: full precision, `True`/`False`, missing values empty. */
export function toCsv({ columns, rows }: Frame): string {
	const lines = [columns.map(({ name }) => quote(name)), ...rows.map((row) => cells(row, columns))];
	return lines.map((line) => `${line.join(',')}\n`).join('');
}

function cells(row: readonly FrameCell[], columns: readonly Column[]): string[] {
	return row.map((cell, index) => quote(cellToText(cell, columns[index])));
}

/** The text of a cell in csv and VOTable; empty when missing. */
export function cellToText(cell: FrameCell, { type }: Column): string {
	if (cell === null) return '';
	if (typeof cell === 'boolean') return cell ? 'True' : 'False';
	if (typeof cell === 'number' && (type === 'float' || type === 'double')) {
		return Number.isNaN(cell) ? '' : formatPythonFloat(cell);
	}
	return String(cell);
}

/** Python's csv.QUOTE_MINIMAL. */
function quote(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
