/**
 * Turns matplotlib's 180 colormaps into `src/image/colormap/packedColormaps.ts`.
 *
 * Input: test/fixtures/luts-mpl3101.json, made with matplotlib 3.10.1: per name N and `rgba`, the bytes
 * trunc(255 * color) in hexadecimal. Identical tables are stored once; each as three planes (all R,
 * all G, all B), every byte minus the one before it, then all of it deflated.
 *
 * Run: node packages/core/scripts/packColormaps.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const here = (path) => new URL(path, import.meta.url);
const luts = JSON.parse(readFileSync(here('../test/fixtures/luts-mpl3101.json'), 'utf8'));

const tables = [];
const tableOf = new Map();
const entries = Object.entries(luts).map(([name, { N, rgba, under, over, bad }]) => {
	const bytes = Buffer.from(rgba, 'hex');
	const same = (color, index) =>
		color.every((value, channel) => value === bytes[index * 4 + channel]);
	if (bytes.length !== N * 4) throw new Error(`${name}: ${bytes.length} bytes for ${N} colors`);
	if (!same(under, 0) || !same(over, N - 1)) throw new Error(`${name}: own under or over color`);
	if (bad.some((value) => value !== 0)) throw new Error(`${name}: own color for bad pixels`);
	if (bytes.some((value, i) => i % 4 === 3 && value !== 255))
		throw new Error(`${name}: transparent`);
	if (!tableOf.has(rgba)) {
		tableOf.set(rgba, tables.length);
		tables.push(bytes);
	}
	return [name, N, tableOf.get(rgba)];
});

const planes = tables.flatMap((bytes) =>
	[0, 1, 2].map((channel) => {
		const plane = bytes.filter((_, i) => i % 4 === channel);
		return plane.map((value, i) => value - (i === 0 ? 0 : plane[i - 1]));
	}),
);
const packed = deflateRawSync(Buffer.concat(planes), { level: 9, memLevel: 9 });

writeFileSync(
	here('../src/image/colormap/packedColormaps.ts'),
	`// Made by packages/core/scripts/packColormaps.mjs from matplotlib 3.10.1; do not edit.
// matplotlib's colormaps are under the matplotlib license, some of them from ColorBrewer: see NOTICE.md.

/** Name, number of colors, index of the table, in alphabetical order of the names. */
export const COLORMAP_ENTRIES: ReadonlyArray<readonly [name: string, size: number, table: number]> = [
${entries.map(([name, size, table]) => `\t['${name}', ${size}, ${table}],\n`).join('')}];

/**
 * All distinct tables one after the other, deflated (RFC 1951), in base64. A table of N colors is N
 * red, N green, then N blue bytes, each as the difference from the one before it (modulo 256).
 */
export const PACKED_TABLES =
	'${packed.toString('base64')}';
`,
);
console.log(`${entries.length} names, ${tables.length} tables, ${packed.length} bytes deflated`);
