import { OptionError } from '../errors';

/**
 * A count, such as a limit, as a number or as text.
 *
 * @param field - Name of the field, for the error.
 * @param advice - What to enter instead.
 * @throws {OptionError} not a whole number above 0.
 */
export function positiveInteger(
	given: unknown,
	field: string,
	advice = 'If in doubt, keep the default.',
): number {
	const number = Number(given);
	if (Number.isInteger(number) && number > 0) return number;
	throw new OptionError(`${field} must be a whole number above 0, not "${String(given)}"`, {
		field,
		given,
		advice,
	});
}
