import { OptionError } from '../errors';
import { entriesOfList, parseEntryId, readEntry } from './objectName';

/**
 * The ids of one or many sky objects, as text, in the order given and each once.
 *
 * @param value - One id, a list separated by commas, semicolons, blanks or line ends, or an array of these. Each
 * may be written in the ways that `parseObjectNames` knows, but not be a name.
 * @returns At least one id.
 * @throws {OptionError} no id at all, something that is not an id, or `0`, which belongs to asteroids.
 */
export function parseDiaObjectIds(value: unknown, fieldName = 'diaObjectId'): string[] {
	const ids = new Set<string>();
	for (const entry of entriesOfList(value, fieldName)) {
		ids.add(parseEntryId(readEntry(entry, fieldName), fieldName, entry));
	}
	if (ids.size > 0) return [...ids];
	throw new OptionError(`${fieldName} is empty`, {
		field: fieldName,
		given: value,
		advice: 'Enter at least one diaObjectId as text, e.g. 169830579938263176.',
	});
}
