import { measureText } from './measureText';

const ELLIPSIS = '…';

/**
 * The text, or as much of its start as fits with `…` behind it; empty if not one character does.
 *
 * @param size - Font size (em) in pixels. @param width - In pixels.
 */
export function fitText(text: string, size: number, width: number): string {
	if (measureText(text, size) <= width) return text;
	const characters = Array.from(text);
	let fits = 0;
	let tooMany = characters.length;
	const shortened = (count: number): string =>
		characters.slice(0, count).join('').trimEnd() + ELLIPSIS;
	while (tooMany - fits > 1) {
		const middle = (fits + tooMany) >> 1;
		if (measureText(shortened(middle), size) <= width) fits = middle;
		else tooMany = middle;
	}
	return fits === 0 ? '' : shortened(fits);
}

/**
 * The text in lines that fit, broken at spaces; words that are too long are broken anywhere.
 *
 * Line feeds start a new line. What does not fit into the last line is cut off with `…`.
 *
 * @param size - Font size (em) in pixels. @param width - In pixels.
 * @param mostLines - How many lines there may be, at least 1.
 */
export function wrapText(text: string, size: number, width: number, mostLines: number): string[] {
	const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, size, width));
	if (lines.length <= mostLines) return lines;
	const cut = lines.slice(0, mostLines);
	cut[mostLines - 1] = fitText(cut[mostLines - 1] + ELLIPSIS, size, width);
	return cut;
}

function wrapParagraph(paragraph: string, size: number, width: number): string[] {
	const whole = paragraph.replace(/^ +/, '').replace(/ +/g, ' ');
	if (measureText(whole, size) <= width) return [whole];
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(/ +/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (measureText(longer, size) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = word;
		while (line !== '' && measureText(line, size) > width) {
			const head = longestStart(line, size, width);
			lines.push(head);
			line = line.slice(head.length);
		}
	}
	lines.push(line);
	return lines;
}

/** As many characters of a word as fit, at least one. */
function longestStart(word: string, size: number, width: number): string {
	const characters = Array.from(word);
	let count = 1;
	while (measureText(characters.slice(0, count + 1).join(''), size) <= width) count++;
	return characters.slice(0, count).join('');
}
