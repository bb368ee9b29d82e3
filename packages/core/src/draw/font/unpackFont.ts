import { inflateSync } from 'fflate';
import { base64Bytes } from './base64Bytes';
import { ByteReader } from './ByteReader';
import type { Font, Glyph } from './Font';
import { GLYPHS, PACKED_FONT, STREAM_BYTES } from './packedFont';

let font: Font | undefined;

/** DejaVu Sans with the characters that captions need; unpacked at the first call (about 3 ms). */
export function dejaVuSans(): Font {
	font ??= unpackFont();
	return font;
}

/** The reverse of scripts/packFont.mjs, which describes the format. */
function unpackFont(): Font {
	const bytes = inflateSync(base64Bytes(PACKED_FONT));
	let start = 0;
	const [heads, flags, xs, ys, pairs] = STREAM_BYTES.map((length) => {
		start += length;
		return bytes.subarray(start - length, start);
	});
	const glyphs = readGlyphs(new ByteReader(heads), flags, new ByteReader(xs), new ByteReader(ys));
	return { glyphs, kerning: readKerning([...glyphs.keys()], new ByteReader(pairs)) };
}

function readGlyphs(
	heads: ByteReader,
	flags: Uint8Array,
	xs: ByteReader,
	ys: ByteReader,
): Map<string, Glyph> {
	const glyphs = new Map<string, Glyph>();
	let code = 0;
	let bit = 0;
	for (let i = 0; i < GLYPHS; i++) {
		code += heads.next();
		const advance = heads.next();
		const sizes = Array.from({ length: heads.next() }, () => heads.next());
		let x = 0;
		let y = 0;
		const contours = sizes.map((size) =>
			Array.from({ length: size }, () => {
				x += xs.nextSigned();
				y += ys.nextSigned();
				const isOn = ((flags[bit >> 3] >> (bit & 7)) & 1) === 1;
				bit++;
				return { x, y, isOn };
			}),
		);
		glyphs.set(String.fromCodePoint(code), { advance, contours });
	}
	return glyphs;
}

function readKerning(characters: readonly string[], pairs: ByteReader): Map<string, number> {
	const kerning = new Map<string, number>();
	let left = 0;
	while (!pairs.isAtEnd) {
		left += pairs.next();
		const right = pairs.next();
		kerning.set(characters[left] + characters[right], pairs.nextSigned());
	}
	return kerning;
}
