import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * Why an earlier node failed on this item and continued: its JSON has an `error`, which is a text or an error
 * object with a `message`. Anything else with that name is a value of the user: a number or an interval, also as
 * text, as in a column `error` of a CSV file, or a word for nothing.
 *
 * @returns One sentence without n8n's `[item 3]`, which counts the items of that node; `null` for an item
 * that did not fail.
 */
export function causeOfItem(item: INodeExecutionData): string | null {
	return causeIn(withItsError(item));
}

/** As {@link causeOfItem}, preceded by the object that the item is about unless the sentence names it. */
export function failureOfItem(item: INodeExecutionData): string | null {
	const json = withItsError(item);
	const sentence = causeIn(json);
	if (sentence === null) return null;
	const name = NAMES.map((field) => json[field]).find(isName);
	if (name === undefined || sentence.includes(String(name))) return sentence;
	return `${String(name)}: ${sentence}`;
}

/** Whether an earlier node failed on this item and continued. */
export function hasFailed(item: INodeExecutionData): boolean {
	return causeOfItem(item) !== null;
}

/**
 * An item that failed earlier, as it came in: it keeps its fields and files, so that the last node still knows
 * what failed first and for which object. If the node has an error branch, the item goes there.
 */
export function passedOn(context: IExecuteFunctions, itemIndex: number): INodeExecutionData {
	const item = context.getInputData()[itemIndex];
	const { binary } = item;
	const json = withItsError(item);
	// For an item with nothing but `error`, n8n takes the other fields from the input item.
	const hasBranch = context.getNode().onError === 'continueErrorOutput';
	return {
		json: hasBranch ? { error: json.error } : json,
		...(binary && { binary }),
		pairedItem: { item: itemIndex },
	};
}

/** The items that failed earlier, as groups of one, for layouts that draw the other items together. */
export function failedAlone(items: readonly INodeExecutionData[]): number[][] {
	return items.flatMap((item, index) => (hasFailed(item) ? [[index]] : []));
}

/** n8n keeps the error of some nodes outside the JSON. */
function withItsError({ json, error }: INodeExecutionData): IDataObject {
	return error && causeIn(json) === null ? { ...json, error: error.message } : json;
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

function causeIn({ error }: IDataObject): string | null {
	const text = typeof error === 'object' && error !== null ? messageIn(error) : error;
	if (typeof text !== 'string' || !isSentence(text)) return null;
	return text.replace(/ \[item \d+\](?=\.? |\.?$)/, '');
}

/** Numbers as text (`0.05`, `1e-5`, `±0.05`, `[0.1, 0.2]`), `nan`, `None`, `false` … do not describe a failure. */
function isSentence(text: string): boolean {
	return /\p{L}/u.test(text) && !VALUE.test(text);
}

const VALUE =
	/^\s*(?:[-+±]?\s*(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|[-+]?inf(?:inity)?|nan|nat|null|none|nil|n\/?a|undefined|true|false|yes|no)\s*$/i;

function messageIn(error: object): unknown {
	const { message, name }: { message?: unknown; name?: unknown } = error;
	if (typeof message === 'string' && message.trim() !== '') return message;
	return typeof name === 'string' && /Error$/.test(name) ? name : undefined;
}

function isName(value: unknown): boolean {
	return (
		(typeof value === 'string' || typeof value === 'number') && !['', '0'].includes(`${value}`)
	);
}
