import { OptionError } from '../errors';

/** Rubin's filters, from blue to red. */
export const BANDS: readonly string[] = [...'ugrizy'];

/**
 * The bands that the user chose, each once, from blue to red; upper and lower case don't matter.
 *
 * @param value - A list, or text with or without commas or blanks between the letters: `g, r` or `gr`.
 * Nothing at all chooses no band.
 * @throws {OptionError} something that is no band.
 */
export function parseBands(value: unknown, fieldName = 'Bands'): string[] {
	const entries = [value ?? []].flat(Infinity).map((entry) => String(entry).toLowerCase());
	const letters = entries.flatMap((entry) => [...entry.replace(/[\s,;]+/g, '')]);
	const unknown = letters.find((letter) => !BANDS.includes(letter));
	if (unknown === undefined) return BANDS.filter((band) => letters.includes(band));
	throw new OptionError(
		`${fieldName} ${JSON.stringify(value)} holds "${unknown}", which is no band`,
		{
			field: fieldName,
			given: value,
			advice: `Rubin's bands are ${BANDS.join(', ')}; leave the field empty for all of them.`,
		},
	);
}
