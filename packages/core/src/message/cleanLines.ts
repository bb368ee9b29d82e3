import { oneLine } from './oneLine';

/** Longest line of the user's own text. */
const MAX_LINE = 1000;

/** The user's text with its line breaks, each line clean; an empty list when there is none. */
export function cleanLines(text: string): string[] {
	const lines = text.split(/\r\n|\r|\n/).map((line) => oneLine(line, MAX_LINE));
	const joined = lines.join('\n').trim();
	return joined === '' ? [] : joined.split('\n');
}
