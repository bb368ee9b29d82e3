import { looksRounded, OptionError } from '@fink/core';

/** Maximum number of ids in one sentence. */
const MAX_NAMED = 10;

/**
 * A sentence that names the watched objects unknown to Fink and marks ids that look rounded.
 *
 * @param ids - At least one.
 * @param count - Number of watched objects.
 */
export function describeUnknownIds(ids: readonly string[], count: number): string {
	const named = ids
		.slice(0, MAX_NAMED)
		.map((id) => (looksRounded(id) ? `${id} (looks rounded)` : id));
	const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
	const advice = ids.some(looksRounded)
		? ' Rounded IDs were stored as numbers somewhere, e.g. in a spreadsheet, and lost their last digits: copy them again as text.'
		: '';
	return `Fink does not know ${ids.length} of the ${count} watched ${count === 1 ? 'object' : 'objects'}: ${named.join(', ')}${more}. The trigger waits for ${ids.length === 1 ? 'it' : 'them'}; correct Object IDs if one is wrong.${advice}`;
}

/**
 * Refuses a list without any known object and with an id that looks rounded: there is nothing to wait for.
 *
 * @throws {OptionError}
 */
export function refuseRoundedIds(ids: readonly string[], count: number): void {
	if (ids.length < count || !ids.some(looksRounded)) return;
	throw new OptionError(
		count === 1
			? 'Fink does not know the watched object, and its ID looks rounded'
			: `Fink knows none of the ${count} watched objects, and IDs of them look rounded`,
		{
			field: 'Object IDs',
			given: ids.slice(0, MAX_NAMED),
			advice:
				'Copy the IDs again as text, e.g. from Fink Sources: IDs above 9007199254740991 lose their last digits when stored as numbers.',
		},
	);
}
