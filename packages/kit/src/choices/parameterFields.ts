import type { Choice, Parameter } from '@fink/core';
import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/**
 * Number fields for the parameters of choices, each shown while one of the choices that have it is selected.
 * Choices with the same field name share a field, which takes its texts and default from the first of them.
 *
 * @param selector - Name of the field that selects a choice, e.g. `stretch`.
 * @param show - What else must hold for the fields to be shown.
 * @param prefix - Before the names of the fields, where the same choices are offered twice.
 */
export function parameterFields(
	choices: readonly Choice[],
	selector: string,
	show: IDisplayOptions['show'] = {},
	prefix = '',
): INodeProperties[] {
	const fields = new Map<string, { parameters: Parameter[]; names: string[] }>();
	for (const { name, parameter } of offered(choices)) {
		const field = fields.get(fieldNameOf(parameter)) ?? { parameters: [], names: [] };
		field.parameters.push(parameter);
		field.names.push(name);
		fields.set(fieldNameOf(parameter), field);
	}
	return [...fields.values()].map(({ parameters, names }) => ({
		...numberField(parameters),
		name: prefixed(prefix, fieldNameOf(parameters[0])),
		displayOptions: { show: { ...show, [selector]: names } },
	}));
}

/** A name behind a prefix: `difference`, `sigmas` → `differenceSigmas`. */
export function prefixed(prefix: string, name: string): string {
	return prefix === '' ? name : prefix + name[0].toUpperCase() + name.slice(1);
}

/** Name of the field of a parameter. */
export function fieldNameOf({ name, field = name }: Parameter): string {
	return field;
}

function offered(choices: readonly Choice[]): Array<{ name: string; parameter: Parameter }> {
	return choices.flatMap(({ name, parameters = [] }) =>
		parameters.filter(({ isAdvanced }) => !isAdvanced).map((parameter) => ({ name, parameter })),
	);
}

/** The range is wide enough for each of the choices; the stricter ones check what they get. */
function numberField(parameters: readonly Parameter[]): INodeProperties {
	const [first] = parameters;
	const { title, description, unit } = first;
	const min = Math.min(...parameters.map((parameter) => parameter.min ?? -Infinity));
	const max = Math.max(...parameters.map((parameter) => parameter.max ?? Infinity));
	const typeOptions = {
		...(min > -Infinity && { minValue: min }),
		...(max < Infinity && { maxValue: max }),
	};
	return {
		displayName: title,
		name: fieldNameOf(first),
		type: 'number',
		...(Object.keys(typeOptions).length > 0 && { typeOptions }),
		default: first.default,
		description: unit ? `${description}, in ${unit}` : description,
	};
}
