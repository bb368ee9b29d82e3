import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { checkValue, type Field } from './checkValue';
import { gaveNothing } from './gaveNothing';
import { heldAsText } from './heldAsText';
import { namedField } from './namedField';

/** What a context of n8n has for reading parameters: of an item, or of a node that polls. */
interface ParameterReader {
	getNodeParameter(name: string, ...others: unknown[]): unknown;
}

/** Passed to n8n as the fallback, to distinguish a hidden field from an empty expression. */
const HIDDEN = 'n8n-nodes-fink: hidden field';

/** A context of a node that polls serves many polls, and is known by its identity. */
const made = new WeakMap<object, object>();

/**
 * The context with parameters that are checked as they are read: choices are among those of the field,
 * numbers and booleans have the right type or are text that can be converted. Fields come from expressions, where n8n checks nothing.
 * A hidden field has its default, unless its reader names another value; an option that is not added has none.
 *
 * @throws {OptionError} From `getNodeParameter`: the field by its name, what it takes, and what came.
 */
export function checkedParameters<Context extends object>(
	context: Context,
	properties: readonly INodeProperties[],
): Context {
	const known = made.get(context);
	if (known) return known as Context;
	const fields = fieldsByName(properties);
	const reader = context as ParameterReader;
	/** Behind the name: an item's index, then what to give for a hidden field; without items the latter alone. */
	const fallbackAt = 'getInputData' in context ? 1 : 0;
	const checked = Object.create(context) as ParameterReader;
	checked.getNodeParameter = (name, ...others) => {
		const field = fields.get(name);
		if (field === undefined) return reader.getNodeParameter(name, ...others);
		const usual = field.isOption ? undefined : field.variants[0].default;
		const [fallback] = others.length > fallbackAt ? others.slice(fallbackAt) : [usual];
		const mayBeHidden = others.length >= fallbackAt && !isExpression(fallback);
		const asked = mayBeHidden ? [...others.slice(0, fallbackAt), HIDDEN] : others;
		const value = named(context, name, others) ?? reader.getNodeParameter(name, ...asked);
		if (value === HIDDEN) return fallback;
		const wrong = wrongly(context, field, value, others[0]);
		if (wrong) throw wrong;
		return checkValue(field, value);
	};
	made.set(context, checked);
	return checked as unknown as Context;
}

/** A default that n8n would have to evaluate. */
function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}

/** What {@link namedField} gives for an item's parameter that is read without further options. */
function named(context: object, name: string, [itemIndex, , options]: unknown[]): unknown {
	if (!('getInputData' in context) || typeof itemIndex !== 'number' || options) return undefined;
	return namedField(context as IExecuteFunctions, name, itemIndex);
}

/** The error for a required field of an item whose expression gave nothing, or is none. */
function wrongly(context: object, { variants }: Field, value: unknown, itemIndex: unknown) {
	if (!('getInputData' in context) || typeof itemIndex !== 'number') return undefined;
	const execution = context as IExecuteFunctions;
	return (
		gaveNothing(execution, variants[0], value, itemIndex) ??
		heldAsText(execution, variants[0], value)
	);
}

/** Fields by the name under which they are read, those inside collections as `options.theme`. */
function fieldsByName(properties: readonly INodeProperties[], before = ''): Map<string, Field> {
	const fields = new Map<string, Field>();
	for (const property of properties) {
		const name = before + property.name;
		const known = fields.get(name);
		fields.set(name, { variants: [...(known?.variants ?? []), property] });
		if (property.type !== 'collection') continue;
		const inside = (property.options ?? []) as INodeProperties[];
		for (const [inner, field] of fieldsByName(inside, `${name}.`)) {
			fields.set(inner, {
				isOption: true,
				variants: [...(fields.get(inner)?.variants ?? []), ...field.variants],
			});
		}
	}
	return fields;
}
