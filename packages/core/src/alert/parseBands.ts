import { OptionError } from '../errors';

/** Rubin's filters, from blue to red. */
export const BANDS = ['u', 'g', 'r', 'i', 'z', 'y'] as const;

/** One of Rubin's filters. */
export type Band = (typeof BANDS)[number];

/** Whether a text names one of Rubin's filters, in lower case. */
export function isBand(text: string): text is Band {
	return BANDS.some((band) => band === text);
}

/**
 * The bands that the user chose, each once, from blue to red; upper and lower case don't matter.
 *
 * @param value - A list, or text with or without commas or blanks between the letters: `g, r` or `gr`.
 * An empty value chooses no band.
 * @throws {OptionError} something that is not a band.
 */
export function parseBands(value: unknown, fieldName = 'Bands'): Band[] {
	const entries = [value ?? []].flat(Infinity).map((entry) => String(entry).toLowerCase());
	const letters = entries.flatMap((entry) => [...entry.replace(/[\s,;]+/g, '')]);
	const unknown = letters.find((letter) => !isBand(letter));
	if (unknown === undefined) return BANDS.filter((band) => letters.includes(band));
	throw new OptionError(
		`${fieldName} ${JSON.stringify(value)} contains "${unknown}", which is not a band`,
		{
			field: fieldName,
			given: value,
			advice: `Rubin's bands are ${BANDS.join(', ')}. If none is given, all of them are used.`,
		},
	);
}
