import { inflateSync } from 'fflate';
import { base64Bytes } from '@fink/kernel';
import { ByteReader } from './ByteReader';
import type { Font, Glyph } from './Font';
import { GLYPHS, PACKED_FONT, STREAM_BYTES } from './packedFont';

let font: Font | undefined;

/** DejaVu Sans with the characters that captions need; unpacked at the first call. */
export function dejaVuSans(): Font {
	font ??= unpackFont();
	return font;
}

/** The reverse of scripts/packFont.mjs, which describes the format; outlines are built when asked for. */
function unpackFont(): Font {
	const bytes = inflateSync(base64Bytes(PACKED_FONT));
	let start = 0;
	const [heads, flags, xs, ys, pairs] = STREAM_BYTES.map((length) => {
		start += length;
		return bytes.subarray(start - length, start);
	});
	const glyphs = readHeads(new ByteReader(heads));
	const points = { flags, xs: signedNumbers(xs), ys: signedNumbers(ys) };
	const kerning = readKerning([...glyphs.keys()], new ByteReader(pairs));
	const built = new Map<string, Glyph>();
	return {
		glyphOf: (character) => {
			const known = built.get(character);
			if (known) return known;
			const head = glyphs.get(character);
			if (!head) return undefined;
			const glyph = buildGlyph(head, points);
			built.set(character, glyph);
			return glyph;
		},
		kerningOf: (left, right) => kerning.get(left)?.get(right),
	};
}

/** A glyph before its outline is built. */
interface GlyphHead {
	readonly advance: number;
	/** Index of its first point. */
	readonly firstPoint: number;
	/** Points of each contour. */
	readonly sizes: readonly number[];
}

function readHeads(heads: ByteReader): Map<string, GlyphHead> {
	const glyphs = new Map<string, GlyphHead>();
	let code = 0;
	let firstPoint = 0;
	for (let i = 0; i < GLYPHS; i++) {
		code += heads.next();
		const advance = heads.next();
		const sizes = new Array<number>(heads.next());
		for (let k = 0; k < sizes.length; k++) sizes[k] = heads.next();
		glyphs.set(String.fromCodePoint(code), { advance, firstPoint, sizes });
		firstPoint += sizes.reduce((sum, size) => sum + size, 0);
	}
	return glyphs;
}

function signedNumbers(stream: Uint8Array): Int16Array {
	const numbers = new Int16Array(stream.length);
	const reader = new ByteReader(stream);
	let count = 0;
	while (!reader.isAtEnd) numbers[count++] = reader.nextSigned();
	return numbers.subarray(0, count);
}

/** Differences from point to point, and one bit per point: 1 on the curve. */
interface PackedPoints {
	readonly flags: Uint8Array;
	readonly xs: Int16Array;
	readonly ys: Int16Array;
}

function buildGlyph(
	{ advance, firstPoint, sizes }: GlyphHead,
	{ flags, xs, ys }: PackedPoints,
): Glyph {
	let [x, y, at] = [0, 0, firstPoint];
	const contours = sizes.map((size) =>
		Array.from({ length: size }, () => {
			x += xs[at];
			y += ys[at];
			const isOn = ((flags[at >> 3] >> (at & 7)) & 1) === 1;
			at++;
			return { x, y, isOn };
		}),
	);
	return { advance, contours };
}

/** By the left character, then by the right one. */
type Kerning = ReadonlyMap<string, ReadonlyMap<string, number>>;

function readKerning(characters: readonly string[], pairs: ByteReader): Kerning {
	const kerning = new Map<string, Map<string, number>>();
	let left = 0;
	while (!pairs.isAtEnd) {
		left += pairs.next();
		const right = pairs.next();
		const ofLeft = kerning.get(characters[left]) ?? new Map<string, number>();
		kerning.set(characters[left], ofLeft.set(characters[right], pairs.nextSigned()));
	}
	return kerning;
}
