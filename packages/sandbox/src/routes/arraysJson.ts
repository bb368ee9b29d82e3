import { formatPythonFloat } from '../python';
import type { CutoutKind, Grid } from '@fink/core';

/**
 * Flask's JSON of cutouts: keys sorted, rows as in the file (the first is the bottom one), floats as
 * Python prints them, and the literals NaN and Infinity that no JSON parser has to accept.
 */
export function arraysJson(cutouts: readonly (readonly [CutoutKind, Grid])[]): string {
	const members = [...cutouts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([kind, grid]) => `"b:cutout${kind}":${rowsJson(grid)}`);
	return `{${members.join(',')}}\n`;
}

function rowsJson({ width, height, data }: Grid): string {
	const rows = Array.from({ length: height }, (_, y) => {
		const row = Array.from(data.subarray(y * width, (y + 1) * width), jsonNumber);
		return `[${row.join(',')}]`;
	});
	return `[${rows.join(',')}]`;
}

function jsonNumber(value: number): string {
	if (Number.isNaN(value)) return 'NaN';
	if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
	return formatPythonFloat(value);
}
