import { oneLine } from '../oneLine';

/** Longest line of the user's own text. */
const MAX_LINE = 1000;

/** The lines of the user's text, each cleaned; empty without text. */
export function cleanLines(text: string): string[] {
	const lines = text.split(/\r\n|\r|\n/).map((line) => oneLine(line, MAX_LINE));
	const joined = lines.join('\n').trim();
	return joined === '' ? [] : joined.split('\n');
}
