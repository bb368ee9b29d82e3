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
 * own nodes give it (its `message`). Anything else of that name, such as a number or an interval, is a value
 * of the user's.
 *
 * @returns One sentence without n8n's `[item 3]`, which counts the items of another node; `null` for an item
 * that did not fail.
 */
export function causeOf(json: unknown): string | null {
	if (typeof json !== 'object' || json === null) return null;
	const { error }: { error?: unknown } = json;
	const text = typeof error === 'object' && error !== null ? messageIn(error) : error;
	if (typeof text !== 'string' || text.trim() === '') return null;
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
