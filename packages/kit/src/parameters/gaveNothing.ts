import { OptionError } from '@fink/core';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Names of fields that a sentence lists. */
const MAX_LISTED = 15;

/**
 * The error for a required field whose expression gives nothing for an item, with the fields that the item has;
 * `undefined` when the field was left empty by hand or has a value.
 *
 * @param value - What the expression gave; a resource locator holds it inside.
 */
export function gaveNothing(
	context: Pick<IExecuteFunctions, 'getInputData' | 'getNode'>,
	{ displayName, name, required, default: usual }: INodeProperties,
	value: unknown,
	itemIndex: number,
): OptionError | undefined {
	const expression = expressionIn(context.getNode().parameters?.[name] ?? usual);
	if (!required || expression === undefined || !isNothing(insideOf(value))) return undefined;
	const fields = Object.keys(context.getInputData()[itemIndex]?.json ?? {});
	const listed = fields.slice(0, MAX_LISTED).join(', ');
	const more = fields.length > MAX_LISTED ? ` and ${fields.length - MAX_LISTED} more` : '';
	return new OptionError(
		`${displayName} is empty: the expression ${expression} returned nothing for this item`,
		{
			field: displayName,
			given: value,
			advice:
				fields.length > 0
					? `The item has the fields ${listed}${more}. Drag the right one into ${displayName}, or switch it from Expression to Fixed and type a value.`
					: `The item has no fields. Switch ${displayName} from Expression to Fixed and type a value, or connect a node whose items have one.`,
		},
	);
}

/** The text of a field's expression, without the equals sign in front; `undefined` for a fixed value. */
export function expressionIn(raw: unknown): string | undefined {
	const inside = insideOf(raw);
	return typeof inside === 'string' && inside.startsWith('=') ? inside.slice(1).trim() : undefined;
}

/** What a resource locator holds, or the value itself. */
export function insideOf(value: unknown): unknown {
	const isLocator = typeof value === 'object' && value !== null && 'value' in value;
	return isLocator ? value.value : value;
}

function isNothing(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	return typeof value === 'string' && ['', 'null', 'undefined'].includes(value.trim());
}
