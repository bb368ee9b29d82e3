import { looksRounded, OptionError } from '@fink/core';

/** Ids named in one sentence. */
const MAX_NAMED = 10;

/**
 * Says which of the watched objects Fink does not know, and which of these look rounded.
 *
 * @param ids - At least one. @param count - Objects watched.
 */
export function describeUnknownIds(ids: readonly string[], count: number): string {
	const named = ids
		.slice(0, MAX_NAMED)
		.map((id) => (looksRounded(id) ? `${id} (looks rounded)` : id));
	const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
	const advice = ids.some(looksRounded)
		? ' Rounded ids lost their last digits as numbers, e.g. in a spreadsheet: copy them again as text.'
		: '';
	return `Fink does not know ${ids.length} of the ${count} watched objects: ${named.join(', ')}${more}. They are waited for; correct Object IDs if one is wrong.${advice}`;
}

/**
 * Refuses a list of which nothing is known and something looks rounded: there is nothing to wait for.
 *
 * @throws {OptionError}
 */
export function refuseRoundedIds(ids: readonly string[], count: number): void {
	if (ids.length < count || !ids.some(looksRounded)) return;
	throw new OptionError(
		`Fink knows none of the ${count} watched objects, and their ids look rounded`,
		{
			field: 'Object IDs',
			given: ids.slice(0, MAX_NAMED),
			advice:
				'Copy the ids again as text, e.g. from Fink Sources: ids above 9007199254740991 lose their last digits as numbers.',
		},
	);
}
