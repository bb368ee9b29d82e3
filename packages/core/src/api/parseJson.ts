import { UnexpectedAnswerError } from '../errors';
import { createStringTracker } from './createStringTracker';
import { looksLikeHtml, readServerText } from './readServerText';

/**
 * `JSON.parse` that reads Python's `NaN`, `Infinity` and `-Infinity` as `null` (Flask's encoder writes
 * them) and turns a failure into a sentence.
 *
 * @param text - The text to read.
 * @param original - The text to quote in the error, when `text` was changed before. @default text
 * @throws {UnexpectedAnswerError} not JSON, with the text's beginning.
 */
export function parseJson(text: string, original = text): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const repaired = literalsToNull(text);
		if (repaired === text) throw notJson(original, cause);
		try {
			return JSON.parse(repaired);
		} catch {
			throw notJson(original, cause);
		}
	}
}

function literalsToNull(text: string): string {
	const insideString = createStringTracker(text);
	return text.replace(/-?(?:NaN|Infinity)/g, (literal, position: number) =>
		insideString(position) ? literal : 'null',
	);
}

const ADVICE = 'Run again; if this persists, check the base URL and any proxy in between.';
const PAGE_ADVICE =
	'Check the base URL: it must be the address of the API, not of a website. Login pages of networks and proxies look like this too.';

function notJson(text: string, cause: unknown): UnexpectedAnswerError {
	const isCut = /^\s*[[{]/.test(text);
	const isPage = looksLikeHtml(text);
	const excerpt = readServerText(text);
	const begins = excerpt ? `It begins with "${excerpt}".` : 'It is empty.';
	return new UnexpectedAnswerError(
		isCut
			? "Fink's response is cut short or damaged"
			: `Fink's response is ${isPage ? 'a web page' : 'not JSON'}`,
		{
			advice: `${begins} ${isPage ? PAGE_ADVICE : ADVICE}`,
			remedy: isPage ? 'checkBaseUrl' : undefined,
			cause,
		},
	);
}
