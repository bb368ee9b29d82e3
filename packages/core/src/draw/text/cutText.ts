/**
 * Longest text that is laid out, in UTF-16 units. The largest picture has 16,384 pixels across and takes six
 * lines of text: what lies behind this many characters can't be seen on any.
 */
const MAX_TEXT_LENGTH = 20_000;

/** Marks on one letter: more make normalization slow (Unicode's Stream-Safe Text Format, UAX #15, 13). */
const MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
const MIN_MARKS = 30;

/** The text, or as much of its start as a picture can show, with `…` behind it; 30 marks a letter at most. */
export function cutText(text: string): string {
	if (text.length <= MIN_MARKS) return text;
	return start(text).replace(MANY_MARKS, '$1');
}

function start(text: string): string {
	if (text.length <= MAX_TEXT_LENGTH) return text;
	const last = text.charCodeAt(MAX_TEXT_LENGTH - 2);
	const isHalf = last >= 0xd800 && last < 0xdc00;
	return `${text.slice(0, MAX_TEXT_LENGTH - (isHalf ? 2 : 1))}…`;
}

/** The lines, or as many and as much of them as a picture can show. */
export function cutLines(lines: readonly string[]): readonly string[] {
	let length = lines.length;
	for (const line of lines) length += line.length;
	return length <= MIN_MARKS ? lines : cutText(lines.join('\n')).split('\n');
}
