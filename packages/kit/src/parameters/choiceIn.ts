import { nearestNames, OptionError } from '@fink/core';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { inWords } from './inWords';

/** Choices that are listed in a sentence; of more only the nearest are named. */
const MAX_LISTED = 12;

/** One choice of a field. @throws {OptionError} It is not a choice in any form of the field. */
export function choiceIn(variants: readonly INodeProperties[], value: unknown): unknown {
	const [{ displayName }] = variants;
	if (variants.some(isOpen)) {
		if (typeof value === 'string') return value;
		const message = `${displayName} must be one name, not ${inWords(value)}`;
		const advice = 'Choose one from the list, or correct the expression.';
		throw new OptionError(message, { field: displayName, given: value, advice });
	}
	const choices = choicesOf(variants);
	const exact = choices.find((choice) => choice.value === value);
	if (exact) return exact.value;
	if (typeof value === 'string') {
		const loose = comparable(value);
		const alike = choices.filter(
			(choice) => comparable(String(choice.value)) === loose || comparable(choice.name) === loose,
		);
		const [first] = alike;
		if (first && alike.every((choice) => choice.value === first.value)) return first.value;
	}
	throw unknownChoice(displayName, value, choices);
}

/** Several choices: a list, or text with commas. Fields whose names come from the server take any name. */
export function choicesIn(variants: readonly INodeProperties[], value: unknown): unknown[] {
	const [{ displayName }] = variants;
	const listed = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value;
	if (!Array.isArray(listed)) {
		throw new OptionError(`${displayName} must be a list, not ${inWords(value)}`, {
			field: displayName,
			given: value,
			advice: 'Choose from the list, or enter names separated by commas.',
		});
	}
	return listed.filter((name) => name !== '').map((name) => choiceIn(variants, name));
}

function isOpen({ typeOptions }: INodeProperties): boolean {
	return typeOptions?.loadOptionsMethod !== undefined;
}

function choicesOf(variants: readonly INodeProperties[]): INodePropertyOptions[] {
	return variants.flatMap(({ options = [] }) => options as INodePropertyOptions[]);
}

/** Letter case, blanks and hyphens make no difference. */
function comparable(name: string): string {
	return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function unknownChoice(
	field: string,
	given: unknown,
	choices: readonly INodePropertyOptions[],
): OptionError {
	const names = [...new Set(choices.map(({ value }) => String(value)))].filter(Boolean);
	const nearest = nearestNames(String(given), names);
	const guess = nearest.length > 0 && given ? `Did you mean ${nearest.join(' or ')}? ` : '';
	const list = names.length <= MAX_LISTED ? `Choose one of: ${names.join(', ')}.` : '';
	return new OptionError(`${field} has no choice ${inWords(given)}`, {
		field,
		given,
		advice: (guess + list).trim() || 'Choose one from the list of the field.',
	});
}
