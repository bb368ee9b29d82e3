import { OptionError } from '../errors';

/**
 * Refuses a parameter that is no number in the allowed range.
 *
 * @param field - As the user sees it, e.g. `Softening`.
 * @throws {OptionError}
 */
export function checkParameter(
	field: string,
	given: number,
	least: number,
	greatest: number,
): void {
	if (given >= least && given <= greatest) return;
	throw new OptionError(`${field} is ${given}, but must lie between ${least} and ${greatest}`, {
		field,
		given,
		advice: 'Leave the field empty for the default.',
	});
}
