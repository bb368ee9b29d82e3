import { OptionError, nearestNames } from '../errors';

/**
 * The three images of an alert: the new exposure, the reference sky, and their difference. All three in
 * nJy.
 */
export type CutoutKind = 'Science' | 'Template' | 'Difference';

/** Every kind, in the order in which astronomers show them. */
export const CUTOUT_KINDS: readonly CutoutKind[] = ['Science', 'Template', 'Difference'];

/**
 * The kind that the user named; upper and lower case don't matter (they do for the API, which answers
 * 500 to a wrong kind).
 *
 * @throws {OptionError} no such kind.
 */
export function parseCutoutKind(value: unknown, fieldName = 'Kind'): CutoutKind {
	const typed = typeof value === 'string' ? value.trim() : '';
	const kind = CUTOUT_KINDS.find((name) => name.toLowerCase() === typed.toLowerCase());
	if (kind !== undefined) return kind;
	const [nearest] = nearestNames(typed, CUTOUT_KINDS);
	throw new OptionError(`${fieldName} ${JSON.stringify(value)} is not a kind of cutout`, {
		field: fieldName,
		given: value,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Choose ${CUTOUT_KINDS.join(', ')}.`,
	});
}

/** The kinds in a list, or a single one; none for nothing. @throws {OptionError} A name that is not a kind. */
export function parseCutoutKinds(value: unknown, fieldName = 'Kinds'): CutoutKind[] {
	return [value ?? []].flat().map((kind) => parseCutoutKind(kind, fieldName));
}
