// Writes src/api/columns/columnTable.ts from a table of the API's columns: tab-separated, with the
// heads name, endpoints, type, unit and description.
//
//   node scripts/packColumns.mjs <columns.tsv>
import { readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (!path) throw new Error('node scripts/packColumns.mjs <columns.tsv>');

/** Endpoint → its letter in the packed table. */
const LETTERS = { sources: 's', tags: 't', sso: 'a', conesearch: 'c', objects: 'o', fp: 'f' };
const BANDS = [...'ugrizy'];

const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
const heads = head.split('\t');
const columns = lines
	.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [heads[i], cell])))
	.filter(({ endpoints }) => !endpoints.startsWith('never'))
	.map(({ name, endpoints, type, unit, description }) => {
		const letters = endpoints.split(',').map((endpoint) => LETTERS[endpoint]);
		if (letters.includes(undefined)) throw new Error(`${name}: unknown endpoint in ${endpoints}`);
		return [name, letters.sort().join(''), type, unit, description.replaceAll('|', '/')];
	});

/** Six lines that differ only in the band become one, with `{band}` for its letter. */
const bandless = ([name, ...rest]) =>
	[name.replace(/^r:[ugrizy]_/, 'r:{band}_'), ...rest]
		.map((cell) => cell.replace(/^[ugrizy] band/, '{band} band'))
		.join('|');
const packed = [];
for (const column of columns) {
	const line = bandless(column);
	const isPerBand = line.includes('{band}');
	if (!packed.includes(line)) packed.push(isPerBand ? line : column.join('|'));
}

const unpacked = packed.flatMap((line) =>
	line.includes('{band}') ? BANDS.map((band) => line.replaceAll('{band}', band)) : [line],
);
const expected = columns.map((column) => column.join('|'));
if ([...unpacked].sort().join('\n') !== [...expected].sort().join('\n')) {
	throw new Error('the packed table does not unpack to the same columns');
}

const escape = (text) =>
	text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
writeFileSync(
	'src/api/columns/columnTable.ts',
	`/**
 * Every column that Fink serves for Rubin, one a line: name, endpoints (${Object.entries(LETTERS)
		.map(([endpoint, letter]) => `${letter} ${endpoint}`)
		.join(', ')}),
 * type, unit, description. A line with \`{band}\` stands for six columns, u to y.
 *
 * Written by scripts/packColumns.mjs; ${columns.length} columns.
 */
export const COLUMN_TABLE = \`
${packed.map(escape).join('\n')}
\`;
`,
);
console.log(`${columns.length} columns in ${packed.length} lines`);
