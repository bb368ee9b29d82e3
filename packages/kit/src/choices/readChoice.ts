import type { Choice, SettingOf } from '@fink/core';

import { fieldNameOf, prefixed } from './parameterFields';

/**
 * What the user selected of a list of choices, with the values of its parameter fields: plain data such as
 * `{ name: 'asinh', a: 0.1 }`. A name that is not in the list is returned alone; core refuses it.
 *
 * @param selector - Name of the field that selects a choice.
 * @param read - Gives the value of a field by its name.
 * @param prefix - Before the names of the parameters' fields.
 */
export function readChoice<Chosen extends Choice>(
	choices: readonly Chosen[],
	selector: string,
	read: (field: string) => unknown,
	prefix = '',
): SettingOf<Chosen> {
	const name = read(selector);
	const chosen = choices.find((choice) => choice.name === name);
	const parameters = chosen?.parameters ?? [];
	const values = parameters
		.filter(({ isAdvanced }) => !isAdvanced)
		.map((parameter) => [parameter.name, read(prefixed(prefix, fieldNameOf(parameter)))]);
	return { name, ...Object.fromEntries(values) } as SettingOf<Chosen>;
}
