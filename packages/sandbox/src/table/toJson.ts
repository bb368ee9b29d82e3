import { formatPandasFloat } from './formatPandasFloat';
import type { Column } from './Column';
import type { Frame, FrameCell } from './Frame';

/** `DataFrame.to_json(orient="records")`: bare 64-bit integers, 10 decimals, escaped slashes. */
export function toJson({ columns, rows }: Frame): string {
	const keys = columns.map(({ name }) => `${escapeText(name)}:`);
	const records = rows.map(
		(row) =>
			`{${row.map((cell, index) => keys[index] + cellText(cell, columns[index])).join(',')}}`,
	);
	return `[${records.join(',')}]`;
}

function cellText(cell: FrameCell, { type }: Column): string {
	if (cell === null) return 'null';
	if (typeof cell === 'string') return escapeText(cell);
	if (typeof cell === 'number' && (type === 'float' || type === 'double')) {
		return Number.isFinite(cell) ? formatPandasFloat(cell) : 'null';
	}
	return String(cell);
}

/** JSON text with `/` escaped and everything beyond ASCII as \uXXXX, as ujson does. */
function escapeText(text: string): string {
	return JSON.stringify(text)
		.replace(/\//g, '\\/')
		.replace(
			/[\u007f-\uffff]/g,
			(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
		);
}
