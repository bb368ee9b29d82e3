import { OptionError } from '@fink/core';

/**
 * A number of a panel, given as such or as text.
 *
 * @param fieldName - As the panel shows it.
 * @throws {OptionError} Not a number, or out of range.
 */
export function readNumber(fieldName: string, value: unknown, min: number, max: number): number {
	const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof given === 'number' && given >= min && given <= max) return given;
	throw new OptionError(`${fieldName} must be a number from ${min} to ${max}`, {
		field: fieldName,
		given: value,
		advice: `It is ${JSON.stringify(value) ?? 'missing'}; correct it or remove it.`,
	});
}
