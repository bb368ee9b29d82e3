import { CAP_HEIGHT, dejaVuSans, type Glyph, type OutlinePoint } from '../font';
import { signsOf } from './signsOf';

/** Width of the box for an unknown character, and of its line, in font units. */
const BOX_WIDTH = 1000;
const BOX_LINE = 100;
const BOX_SIDE = 130;

const box = (left: number, bottom: number, right: number, top: number): OutlinePoint[] =>
	[
		{ x: left, y: bottom },
		{ x: left, y: top },
		{ x: right, y: top },
		{ x: right, y: bottom },
	].map((point) => ({ ...point, isOn: true }));

/** An empty frame as high as H: drawn where the font lacks a character, so that it is not lost silently. */
const UNKNOWN: Glyph = {
	advance: BOX_WIDTH + 2 * BOX_SIDE,
	contours: [
		box(BOX_SIDE, 0, BOX_SIDE + BOX_WIDTH, CAP_HEIGHT),
		box(
			BOX_SIDE + BOX_LINE,
			BOX_LINE,
			BOX_SIDE + BOX_WIDTH - BOX_LINE,
			CAP_HEIGHT - BOX_LINE,
		).reverse(),
	],
};

/** The shape of a character (one code point); an empty box if the font lacks it. */
export function glyphOf(character: string): Glyph {
	return dejaVuSans().glyphOf(character) ?? UNKNOWN;
}

/** Printable ASCII needs no second look. */
const PLAIN = /^[ -~]*$/;

/**
 * The characters of a text as they are drawn: accents joined to their letters (Unicode NFC), white space
 * of any kind as a space, control characters left out, and the nearest signs for what the font lacks.
 */
export function charactersOf(text: string): string[] {
	if (PLAIN.test(text)) return text.split('');
	return Array.from(text.normalize('NFC')).flatMap((character) => signsOf(character));
}
