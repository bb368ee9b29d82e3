import { UnexpectedAnswerError } from '../errors';
import { parseJson } from './parseJson';
import { readServerText } from './readServerText';

/** One of Fink's filters. */
export interface Tag {
	readonly name: string;
	/** What it selects, in one line. */
	readonly description: string;
	/** Whether the API can search by it; the others exist on the livestream only. */
	readonly isSupported: boolean;
}

/**
 * The tags in the order served (by name). Servers from 3.3.0 on answer
 * `{"tag": {"API support": true, "description": "…"}}`, earlier ones `{"tag": "description"}`, without
 * information on support, which is then assumed.
 *
 * @param text - Body of the answer.
 * @throws {UnexpectedAnswerError} neither form.
 */
export function parseTagList(text: string): Tag[] {
	const parsed = parseJson(text);
	const isTable = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
	const list = isTable ? Object.entries(parsed).map(toTag) : [undefined];
	const tags = list.filter((tag) => tag !== undefined);
	if (tags.length === list.length) return tags;
	throw new UnexpectedAnswerError("Fink's response is not a list of tags", {
		advice: `Expected names with descriptions, but it begins with "${readServerText(text)}".`,
	});
}

function toTag([name, value]: [string, unknown]): Tag | undefined {
	if (typeof value === 'string') return { name, description: oneLine(value), isSupported: true };
	if (typeof value !== 'object' || value === null) return undefined;
	const { description = '', 'API support': support } = value as Record<string, unknown>;
	return { name, description: oneLine(String(description)), isSupported: support !== false };
}

/** Some descriptions begin with a line break and have several lines. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
