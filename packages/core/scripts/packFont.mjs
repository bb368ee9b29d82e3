/**
 * Turns part of DejaVu Sans into `src/draw/font/packedFont.ts`: outlines, widths and kerning.
 *
 * Input: DejaVuSans.ttf of the npm package dejavu-fonts-ttf 2.37.3 (`npm pack dejavu-fonts-ttf@2.37.3`).
 * The TrueType outlines are taken as they are (quadratic, 2048 units per em), accents and other parts of
 * composed glyphs laid out. Stored as six streams of numbers, all deflated; `unpackFont.ts` reads them:
 *   glyphs    per glyph: code point minus the last one, width, number of contours, points of each
 *   flags     one bit per point: 1 on the curve
 *   x, y      per point: difference to the point before (of the same glyph), zigzag
 *   kerning   per pair: left glyph's index minus the last one, right glyph's index, zigzag units
 *
 * Run: node packages/core/scripts/packFont.mjs path/to/DejaVuSans.ttf
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const points = (text) => Array.from(text, (letter) => letter.codePointAt(0));
const CODE_POINTS = [
	...range(0x20, 0x7e),
	...range(0xa0, 0x17f),
	...[0x386, ...range(0x388, 0x38a), 0x38c, ...range(0x38e, 0x3a1), ...range(0x3a3, 0x3ce)],
	...points('ϑϕϵ‐–—‘’“”•…′″⁰⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉€Å←↑→↓∂∆∑−∓√∝∞∫≈≠≤≥⊕⊙☉★☆✓△▽▲▼◆●■�'),
];
const KERNED = new Set([...range(0x21, 0x7e)]);

const font = new DataView(Uint8Array.from(readFileSync(process.argv[2])).buffer);
const u16 = (at) => font.getUint16(at);
const i16 = (at) => font.getInt16(at);
const u32 = (at) => font.getUint32(at);
const tables = Object.fromEntries(
	range(0, u16(4) - 1).map((i) => {
		const at = 12 + 16 * i;
		const tag = String.fromCharCode(...range(at, at + 3).map((byte) => font.getUint8(byte)));
		return [tag, u32(at + 8)];
	}),
);

const cmap = (() => {
	const subtables = range(0, u16(tables.cmap + 2) - 1).map(
		(i) => tables.cmap + u32(tables.cmap + 8 + 8 * i),
	);
	const at = subtables.find((start) => u16(start) === 12);
	const groups = range(0, u32(at + 12) - 1).map((i) => at + 16 + 12 * i);
	return (code) => {
		const group = groups.find((start) => u32(start) <= code && code <= u32(start + 4));
		return group === undefined ? 0 : u32(group + 8) + code - u32(group);
	};
})();

const glyphStart = (glyph) => {
	const long = i16(tables.head + 50) === 1;
	const offset = (i) => (long ? u32(tables.loca + 4 * i) : 2 * u16(tables.loca + 2 * i));
	return offset(glyph) === offset(glyph + 1) ? undefined : tables.glyf + offset(glyph);
};

/** Contours of a glyph as arrays of { x, y, on }; parts of a composed glyph moved to their place. */
function contoursOf(glyph) {
	const start = glyphStart(glyph);
	if (start === undefined) return [];
	return i16(start) < 0 ? composedContours(start + 10) : simpleContours(start);
}

function simpleContours(start) {
	const contours = i16(start);
	const ends = range(0, contours - 1).map((i) => u16(start + 10 + 2 * i));
	const count = ends.at(-1) + 1;
	let at = start + 10 + 2 * contours;
	at += 2 + u16(at);
	const flags = [];
	while (flags.length < count) {
		const flag = font.getUint8(at++);
		flags.push(flag);
		if (flag & 8) for (let repeats = font.getUint8(at++); repeats > 0; repeats--) flags.push(flag);
	}
	const coordinates = (short, same) => {
		let value = 0;
		return flags.map((flag) => {
			if (flag & short) value += flag & same ? font.getUint8(at++) : -font.getUint8(at++);
			else if (!(flag & same)) {
				value += i16(at);
				at += 2;
			}
			return value;
		});
	};
	const xs = coordinates(2, 16);
	const ys = coordinates(4, 32);
	const all = flags.map((flag, i) => ({ x: xs[i], y: ys[i], on: flag & 1 }));
	return ends.map((end, i) => all.slice(i === 0 ? 0 : ends[i - 1] + 1, end + 1));
}

function composedContours(at) {
	const contours = [];
	for (let flags = 32; flags & 32;) {
		flags = u16(at);
		const part = u16(at + 2);
		const words = flags & 1;
		const [dx, dy] = words
			? [i16(at + 4), i16(at + 6)]
			: [font.getInt8(at + 4), font.getInt8(at + 5)];
		if (!(flags & 2)) throw new Error('a part placed by points');
		at += words ? 8 : 6;
		let [a, b, c, d] = [1, 0, 0, 1];
		const scale = () => i16((at += 2) - 2) / 16384;
		if (flags & 8) a = d = scale();
		else if (flags & 64) [a, d] = [scale(), scale()];
		else if (flags & 128) [a, b, c, d] = [scale(), scale(), scale(), scale()];
		const place = ({ x, y, on }) => ({
			x: Math.round(a * x + c * y + dx),
			y: Math.round(b * x + d * y + dy),
			on,
		});
		contours.push(...contoursOf(part).map((contour) => contour.map(place)));
	}
	return contours;
}

function widthOf(glyph) {
	const metrics = u16(tables.hhea + 34);
	return u16(tables.hmtx + 4 * Math.min(glyph, metrics - 1));
}

/** Kerning of the classic kern table, format 0, as [left glyph, right glyph, units]. */
function kernPairs() {
	const start = tables.kern + 4;
	if (u16(start + 4) >> 8 !== 0) throw new Error('kerning of another format');
	return range(0, u16(start + 6) - 1).map((i) => {
		const at = start + 14 + 6 * i;
		return [u16(at), u16(at + 2), i16(at + 4)];
	});
}

const varint = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
const zigzag = (value) => varint(value < 0 ? -2 * value - 1 : 2 * value);

const codes = [...new Set(CODE_POINTS)].sort((a, b) => a - b);
if (!codes.every(cmap)) throw new Error('the font lacks a requested character');
const topOf = (letter) =>
	Math.max(
		...contoursOf(cmap(letter.codePointAt(0))).flatMap((contour) => contour.map(({ y }) => y)),
	);
const streams = { glyphs: [], flags: [], x: [], y: [], kerning: [] };
const bits = [];
codes.forEach((code, i) => {
	const glyph = cmap(code);
	const contours = contoursOf(glyph);
	const outline = contours.flat();
	streams.glyphs.push(...varint(code - (codes[i - 1] ?? 0)), ...varint(widthOf(glyph)));
	streams.glyphs.push(...varint(contours.length));
	for (const contour of contours) streams.glyphs.push(...varint(contour.length));
	outline.forEach(({ x, y, on }, j) => {
		bits.push(on);
		streams.x.push(...zigzag(x - (outline[j - 1]?.x ?? 0)));
		streams.y.push(...zigzag(y - (outline[j - 1]?.y ?? 0)));
	});
});
for (let i = 0; i < bits.length; i += 8)
	streams.flags.push(bits.slice(i, i + 8).reduce((byte, bit, j) => byte | (bit << j), 0));

const indexOf = new Map(codes.map((code, i) => [cmap(code), i]));
const kerned = (glyph) => indexOf.has(glyph) && KERNED.has(codes[indexOf.get(glyph)]);
const pairs = kernPairs()
	.filter(([left, right]) => kerned(left) && kerned(right))
	.map(([left, right, units]) => [indexOf.get(left), indexOf.get(right), units])
	.sort(([a, b], [c, d]) => a - c || b - d);
pairs.forEach(([left, right, units], i) => {
	streams.kerning.push(
		...varint(left - (pairs[i - 1]?.[0] ?? 0)),
		...varint(right),
		...zigzag(units),
	);
});

const lengths = Object.values(streams).map((stream) => stream.length);
const packed = deflateRawSync(Uint8Array.from(Object.values(streams).flat()), { level: 9 });
const unitsPerEm = u16(tables.head + 18);
const text = packed.toString('base64');
writeFileSync(
	new URL('../src/draw/font/packedFont.ts', import.meta.url),
	`// Made by packages/core/scripts/packFont.mjs from DejaVu Sans 2.37; do not edit.
// Fonts are (c) Bitstream; glyphs imported from Arev fonts are (c) Tavmjong Bah; DejaVu changes are in
// public domain. Bitstream Vera is a trademark of Bitstream, Inc. License: LICENSE-DejaVu.txt.

/** Font units per em. */
export const UNITS_PER_EM = ${unitsPerEm};
/** Height of x in font units. */
export const X_HEIGHT = ${topOf('x')};
/** Height of H in font units. */
export const CAP_HEIGHT = ${topOf('H')};
/** Number of glyphs. */
export const GLYPHS = ${codes.length};
/** Bytes of the streams glyphs, flags, x, y, kerning. */
export const STREAM_BYTES = [${lengths.join(', ')}] as const;
/** The streams, deflated, in base64. */
export const PACKED_FONT =
	'${text}';
`,
);
console.log(`${codes.length} glyphs, ${pairs.length} kerning pairs, ${text.length} characters`);
