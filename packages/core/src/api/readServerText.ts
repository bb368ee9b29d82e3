import { decodeText } from './decodeText';

/** As much of a body as is looked at: error pages are short, and a stray file may be large. */
const LOOKED_AT = 8192;
const MAX_CHARACTERS = 200;

/**
 * The readable part of an error body, one line of at most 200 characters: the `message` of JSON, the
 * `text` of Python's repr (`{'status': 'error', 'text': "…"}`, where quotes flip and `text` may be an
 * exception call), the words of HTML, or the text itself.
 *
 * @param body - Text or UTF-8 bytes. Never parsed as JSON: Fink's validation errors look like it and
 * are not.
 */
export function readServerText(body: Uint8Array | string): string {
	const text =
		typeof body === 'string' ? body.slice(0, LOOKED_AT) : decodeText(body.subarray(0, LOOKED_AT));
	const words = fieldOf(text) ?? (looksLikeHtml(text) ? withoutTags(text) : text);
	const line = words.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();
	return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS - 1)}…` : line;
}

/** Control characters and the mark of undecodable bytes. */
const UNPRINTABLE = /[\p{Cc}\ufffd]+/gu;

/** Value of `message` or `text`: a string in either kind of quotes, possibly inside `ValueError(…)`. */
const FIELD =
	/^\s*\{[^]*?["'](?:message|text)["']\s*:\s*(?:[\w.]+\()?(["'])((?:\\[^]|(?!\1)[^\\])*)\1/;

function fieldOf(text: string): string | undefined {
	const escaped = FIELD.exec(text)?.[2];
	return escaped?.replace(/\\[nrt]/g, ' ').replace(/\\(["'\\/])/g, '$1');
}

/** Whether a text begins like a web page. */
export function looksLikeHtml(text: string): boolean {
	return /^\s*<(?:!doctype|html|head|body|h1|p|title|\?xml)\b/i.test(text);
}

function withoutTags(html: string): string {
	return html
		.replace(/<(script|style|title)\b[^]*?<\/\1>|<!--[^]*?-->/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name]);
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
	nbsp: ' ',
};
