/** An item that says that nothing passed: n8n's Always Output Data gives `{}`. */
export function isEmptyItem(json: unknown): boolean {
	return typeof json === 'object' && json !== null && Object.keys(json).length === 0;
}

/** Fields that name what an item is about, the object first. */
const NAMES = [
	'diaObjectId',
	'r:diaObjectId',
	'designation',
	'ssoName',
	'ssObjectId',
	'r:ssObjectId',
	'diaSourceId',
	'r:diaSourceId',
] as const;

/**
 * Why an item failed in an earlier node which continued: its `error` is a text or an error object, as n8n's
 * own nodes give it (its `message`). Anything else of that name is a value of the user's: a number or an interval, also
 * as text, as a column `error` of a CSV file has it, or a word for nothing.
 *
 * @returns One sentence without n8n's `[item 3]`, which counts the items of another node; `null` for an item
 * that did not fail.
 */
export function causeOf(json: unknown): string | null {
	if (typeof json !== 'object' || json === null) return null;
	const { error }: { error?: unknown } = json;
	const text = typeof error === 'object' && error !== null ? messageIn(error) : error;
	if (typeof text !== 'string' || !isSentence(text)) return null;
	return text.replace(/ \[item \d+\](?=\.? |\.?$)/, '');
}

/** As {@link causeOf}, with the object that the item is about where the sentence does not name it. */
export function failureOf(json: unknown): string | null {
	const sentence = causeOf(json);
	if (sentence === null) return null;
	const fields = json as Record<string, unknown>;
	const name = NAMES.map((field) => fields[field]).find(isName);
	if (name === undefined || sentence.includes(String(name))) return sentence;
	return `${String(name)}: ${sentence}`;
}

/** Numbers as text (`0.05`, `1e-5`, `±0.05`, `[0.1, 0.2]`), `nan`, `None`, `false` … say nothing of a failure. */
function isSentence(text: string): boolean {
	return /\p{L}/u.test(text) && !VALUE.test(text);
}

const VALUE =
	/^\s*(?:[-+±]?\s*(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|[-+]?inf(?:inity)?|nan|nat|null|none|nil|n\/?a|undefined|true|false|yes|no)\s*$/i;

function messageIn(error: { readonly message?: unknown; readonly name?: unknown }): unknown {
	const { message, name } = error;
	if (typeof message === 'string' && message.trim() !== '') return message;
	return typeof name === 'string' && /Error$/.test(name) ? name : undefined;
}

function isName(value: unknown): boolean {
	return (
		(typeof value === 'string' || typeof value === 'number') && !['', '0'].includes(`${value}`)
	);
}
