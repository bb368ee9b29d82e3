import { cutText } from './cutText';
import { Pen } from './Pen';

const ELLIPSIS = '…';

/**
 * Whether a text fits into a width; measuring stops there.
 *
 * @param size - Font size (em) in pixels. @param width - In pixels.
 */
export function textFits(text: string, size: number, width: number): boolean {
	const pen = new Pen(size);
	for (const character of cutText(text).normalize('NFC')) {
		pen.set(character);
		if (pen.x > width) return false;
	}
	return true;
}

/**
 * The text, or as much of its start as fits with `…` behind it; empty if not one character does.
 *
 * @param size - Font size (em) in pixels. @param width - In pixels.
 */
export function fitText(text: string, size: number, width: number): string {
	const whole = cutText(text).normalize('NFC');
	const pen = new Pen(size);
	let end = 0;
	let fitting = 0;
	for (const character of whole) {
		pen.set(character);
		end += character.length;
		if (pen.x > width) return fitting === 0 ? '' : whole.slice(0, fitting) + ELLIPSIS;
		// No blank stands before the ellipsis.
		if (character.trim() !== '' && pen.behind(ELLIPSIS) <= width) fitting = end;
	}
	return whole;
}
