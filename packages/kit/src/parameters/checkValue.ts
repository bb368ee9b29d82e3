import { OptionError } from '@fink/core';
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { choiceIn, choicesIn } from './choiceIn';
import { inWords } from './inWords';

/** A field, in all the forms that it has for different choices of other fields. */
export interface Field {
	readonly variants: readonly INodeProperties[];
	/** Whether it is in a collection: without a value it counts as not added. */
	readonly isOption?: boolean;
}

/**
 * A parameter as its field wants it, numbers within the field's range. What is plain is taken: numbers and booleans
 * written as text, choices by their shown name or in other letter case.
 *
 * @throws {OptionError} Anything else.
 */
export function checkValue(field: Field, value: unknown): unknown {
	const [property] = field.variants;
	if (READ_BY_CORE.has(property.name) && isNames(property, value)) return value;
	if (value === undefined || value === null) {
		if (field.isOption || TEXTS.has(property.type)) return field.isOption ? undefined : '';
		if (property.type === 'collection' || property.type === 'fixedCollection') return {};
	}
	switch (property.type) {
		case 'number':
			return numberIn(field.variants, value);
		case 'boolean':
			return booleanIn(property, value);
		case 'options':
			return choiceIn(field.variants, value);
		case 'multiOptions':
			return choicesIn(field.variants, value);
		case 'collection':
			return collectionIn(field.variants, value);
		case 'fixedCollection':
			return fixedCollectionIn(property, value);
		case 'string':
		case 'color':
			return textIn(property, value);
		default:
			return value;
	}
}

/** Choices that core reads itself, in more notations: `gri`, `grayscale`, the name of an observatory. */
const READ_BY_CORE: ReadonlySet<string> = new Set(['bands', 'colormap', 'kinds', 'site']);

function isNames({ type }: INodeProperties, value: unknown): boolean {
	const names: unknown[] = type === 'multiOptions' ? [value].flat() : [value];
	return names.every((name) => typeof name === 'string');
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'color']);

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** A field that has several forms takes what one of them takes; which of them is shown, is not known here. */
function numberIn(variants: readonly INodeProperties[], value: unknown): number {
	const [property] = variants;
	const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
	const isNumber = typeof number === 'number' && Number.isFinite(number);
	if (isNumber && variants.some((variant) => isInRange(variant, number))) return number;
	const { minValue = -Infinity, maxValue = Infinity } = property.typeOptions ?? {};
	const { default: usual } = property;
	const example = typeof usual === 'number' ? ` Enter a number, e.g. ${usual}.` : '';
	const wanted = `a number${rangeInWords(minValue, maxValue)}`;
	throw refused(property, value, wanted, `Correct the field or its expression.${example}`);
}

function isInRange({ typeOptions }: INodeProperties, number: number): boolean {
	const { minValue = -Infinity, maxValue = Infinity } = typeOptions ?? {};
	return number >= minValue && number <= maxValue;
}

function rangeInWords(min: number, max: number): string {
	if (min === -Infinity) return max === Infinity ? '' : ` up to ${max}`;
	return max === Infinity ? ` of ${min} or more` : ` from ${min} to ${max}`;
}

function booleanIn(property: INodeProperties, value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (text === 'true' || text === 'false') return text === 'true';
	throw refused(property, value, 'true or false', 'Turn it on or off, or correct its expression.');
}

/** Ids are checked for lost digits, dates and places know numbers and lists: their readers see what came. */
const READ_RAW = /Ids?$|^object$|^idToResolve$|^positions$|^start$|^stop$|^midpointMjdTai$/;

/** Text or a list of any form, which core reads. */
const TEXT_OR_LIST: ReadonlySet<string> = new Set(['horizon']);

/** Text, with commas between the entries of a list; n8n's dates are objects too. */
function textIn(property: INodeProperties, value: unknown): unknown {
	if (TEXT_OR_LIST.has(property.name)) return value;
	const parts: unknown[] = [value].flat();
	const isObject = parts.some((part) => typeof part === 'object' && part !== null && !isDate(part));
	if (!isObject && READ_RAW.test(property.name)) return value;
	if (!isObject) return parts.map((part) => String(part ?? '')).join(',');
	const advice = 'Name one field of it in the expression, e.g. {{ $json.diaObjectId }}.';
	throw refused(property, value, 'text', advice);
}

function isDate(value: object): boolean {
	return value instanceof Date || 'toISO' in value;
}

function collectionIn(variants: readonly INodeProperties[], value: unknown): IDataObject {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw refused(variants[0], value, 'an object', 'Add options one by one.');
	}
	const inside = variants.flatMap(({ options = [] }) => options as INodeProperties[]);
	const given = value as IDataObject;
	let checked = given;
	for (const name of Object.keys(given)) {
		const fields = inside.filter((option) => option.name === name);
		if (fields.length === 0) continue;
		const result = checkValue({ variants: fields, isOption: true }, given[name]);
		if (result !== given[name]) checked = { ...checked, [name]: result as IDataObject[string] };
	}
	return checked;
}

function fixedCollectionIn(property: INodeProperties, value: unknown): unknown {
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	const lists = isObject ? Object.values(value) : [undefined];
	const isFit = lists.flat().every((entry: unknown) => typeof entry === 'object' && entry !== null);
	if (isFit) return value;
	throw refused(property, value, 'a list of entries', 'Add entries one by one.');
}

function refused(
	{ displayName }: INodeProperties,
	given: unknown,
	wanted: string,
	advice: string,
): OptionError {
	const message = `${displayName} must be ${wanted}, not ${inWords(given)}`;
	return new OptionError(message, { field: displayName, given, advice });
}
