import { CAP_HEIGHT, UNITS_PER_EM, X_HEIGHT } from '../font';
import { charactersOf } from './glyphOf';
import { Pen } from './Pen';

/** A character and its position. */
export interface PlacedCharacter {
	readonly character: string;
	/** Distance of its origin from the origin of the text, in pixels. */
	readonly x: number;
}

/** Characters of one line and how wide they are together. */
export interface PlacedText {
	readonly text: string;
	readonly characters: readonly PlacedCharacter[];
	/** Distance from the first origin to where the next character would stand, in pixels. */
	readonly width: number;
}

/** Heights that layouts need, in pixels. */
export interface TextHeights {
	/** From the baseline up to the top of H. */
	readonly capHeight: number;
	/** From the baseline down to the lowest part of g. */
	readonly descent: number;
	/** From one baseline to the next. */
	readonly lineHeight: number;
}

/**
 * Sets the characters of a text side by side, with kerning.
 *
 * @param size - Font size (em) in pixels.
 */
export function placeText(text: string, size: number): PlacedText {
	const pen = new Pen(size);
	const characters = charactersOf(text).map((character): PlacedCharacter => ({
		character,
		x: pen.setSign(character),
	}));
	return { text, characters, width: pen.x };
}

/** Width of a text in pixels. @param size - Font size (em) in pixels. */
export function measureText(text: string, size: number): number {
	return placeText(text, size).width;
}

/**
 * How much taller (or lower) glyphs are drawn than the size says, so that the tops of x, a, e fall on
 * whole pixels: small text is sharper for it.
 */
export function verticalStretch(size: number): number {
	const xHeight = (size * X_HEIGHT) / UNITS_PER_EM;
	return Math.max(1, Math.round(xHeight)) / xHeight;
}

/** Heights of text in whole pixels. @param size - Font size (em) in pixels. */
export function textHeights(size: number): TextHeights {
	const tall = size * verticalStretch(size);
	return {
		capHeight: Math.round((tall * CAP_HEIGHT) / UNITS_PER_EM),
		descent: Math.ceil(tall * 0.24),
		lineHeight: Math.ceil(size * 1.3),
	};
}
