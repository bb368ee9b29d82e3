import { OptionError } from '../errors';

/** Narrowest picture in pixels. */
export const MIN_WIDTH = 300;
const MAX_SIDE = 2000;

/** @throws {OptionError} Not a whole number of pixels in the range. */
export function checkSide(field: 'Height' | 'Width', given: number, smallest: number): void {
	if (Number.isInteger(given) && given >= smallest && given <= MAX_SIDE) return;
	throw new OptionError(
		`${field} must be a whole number from ${smallest} to ${MAX_SIDE}, not ${String(given)}`,
		{ field, given, advice: 'Enter the size of the picture in pixels, e.g. 800.' },
	);
}
