import { OptionError } from '../errors';
import type { Choice } from './Choice';
import type { Parameter } from './Parameter';

/** Numbers by the name of their parameter. */
export type ParameterValues = Readonly<Record<string, number>>;

/**
 * The parameters of a choice, each in its range: as given, else its default. One that is optional and not
 * given is left out.
 *
 * @param given - Numbers by parameter name; other keys are ignored.
 * @throws {OptionError} A parameter is not a finite number in its range.
 */
export function checkParameters({ parameters = [] }: Choice, given: object): ParameterValues {
	const values: Record<string, number> = {};
	for (const parameter of parameters) {
		const value = (given as Partial<Record<string, number>>)[parameter.name];
		if (value !== undefined) values[parameter.name] = checkNumber(parameter, value);
		else if (!parameter.isOptional) values[parameter.name] = parameter.default;
	}
	return values;
}

/**
 * The number, if it is finite and in the parameter's range.
 *
 * @throws {OptionError} It is not.
 */
export function checkNumber(
	{ title, min = -Infinity, max = Infinity, default: usual }: NumberRange,
	given: number,
): number {
	if (Number.isFinite(given) && given >= min && given <= max) return given;
	const range = inWords(min, max);
	throw new OptionError(`${title} is ${given}, but must be ${range}`, {
		field: title,
		given,
		advice: `Enter ${range}${usual === undefined ? '' : `, e.g. ${usual}`}.`,
	});
}

/** What of a parameter says which numbers it takes. */
export type NumberRange = Pick<Parameter, 'title' | 'min' | 'max'> & {
	/** Named as an example. */
	readonly default?: number;
};

function inWords(min: number, max: number): string {
	if (min > -Infinity && max < Infinity) return `a number from ${min} to ${max}`;
	if (min > -Infinity) return `a number of at least ${min}`;
	return max < Infinity ? `a number of at most ${max}` : 'a finite number';
}
