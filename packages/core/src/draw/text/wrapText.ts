import { cutText } from './cutText';
import { fitText, textFits } from './fitText';
import { Pen } from './Pen';

/**
 * The text in lines that fit, broken at spaces; words that are too long are broken behind an underscore or slash, else
 * anywhere.
 *
 * Line feeds start a new line. What does not fit into the last line is cut off with `…` without being read,
 * so the time depends on the lines, not on the length of the text.
 *
 * @param size - Font size (em) in pixels. @param width - In pixels.
 * @param maxLines - Maximum number of lines, at least 1.
 */
export function wrapText(text: string, size: number, width: number, maxLines: number): string[] {
	const lines: string[] = [];
	for (const line of allLines(cutText(text).normalize('NFC'), size, width)) {
		if (lines.length < maxLines) lines.push(line);
		else {
			lines[maxLines - 1] = fitText(`${lines[maxLines - 1]}…`, size, width);
			break;
		}
	}
	return lines;
}

function* allLines(text: string, size: number, width: number): Generator<string> {
	for (const paragraph of text.split('\n')) yield* wrapParagraph(paragraph, size, width);
}

function* wrapParagraph(paragraph: string, size: number, width: number): Generator<string> {
	const whole = paragraph.replace(/^ +/, '').replace(/ +/g, ' ');
	if (textFits(whole, size, width)) {
		yield whole;
		return;
	}
	let line = '';
	let pen = new Pen(size);
	for (const word of whole.trimEnd().split(' ')) {
		const longer = pen.copy();
		if (line !== '') longer.set(' ');
		if (setStart(longer, word, 0, width) === word.length && longer.x <= width) {
			line = line === '' ? word : `${line} ${word}`;
			pen = longer;
			continue;
		}
		if (line !== '') yield line;
		for (let from = 0; from < word.length;) {
			pen = new Pen(size);
			const end = breakIn(word, from, setStart(pen, word, from, width));
			line = word.slice(from, end);
			if (end < word.length) yield line;
			from = end;
		}
	}
	yield line;
}

/** A mark on the letter before. */
const MARK = /^\p{M}/u;

/** Where a word of which that much fits is broken: behind an underscore or slash in the second half of it, else there. */
function breakIn(word: string, from: number, end: number): number {
	if (end === word.length) return end;
	const part = word.slice(from, end);
	const behind = from + 1 + Math.max(part.lastIndexOf('_'), part.lastIndexOf('/'));
	const isLate = behind - from >= (end - from) / 2;
	return isLate && !MARK.test(word.slice(behind, end)) ? behind : end;
}

/**
 * Sets as much of a word as fits, at least one character that is seen.
 *
 * @returns The index behind it; marks stay with the letter before them.
 */
function setStart(pen: Pen, word: string, from: number, width: number): number {
	let isStarted = false;
	let end = from;
	while (end < word.length) {
		const character = String.fromCodePoint(word.codePointAt(end) ?? 0);
		const next = pen.copy();
		const isSeen = next.set(character);
		if (isSeen && isStarted && next.x > width) break;
		pen.moveTo(next);
		isStarted ||= isSeen;
		end += character.length;
	}
	return end;
}
