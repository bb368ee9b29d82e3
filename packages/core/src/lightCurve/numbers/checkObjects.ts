import { OptionError } from '../../errors';
import { idIn } from './sourceColumns';
import type { SourceRow } from './SourceRow';

/** Most ids that an error sentence names. */
const NAMED = 3;

/**
 * The objects that rows belong to, each once.
 *
 * @param allowSeveral - Whether there may be more than one.
 * @throws {OptionError} No row at all, or several objects where one was expected.
 */
export function checkObjects(rows: readonly SourceRow[], allowSeveral: boolean): string[] {
	if (rows.length === 0) {
		throw new OptionError('There is no row to draw a light curve from', {
			field: 'Detections From',
			given: rows,
			advice:
				'Put Fink Sources (Source, Get Many) before this node, and check that it finds the object.',
		});
	}
	const ids = new Set(rows.flatMap((row) => idIn(row, 'diaObjectId') ?? []));
	if (ids.size <= 1 || allowSeveral) return [...ids];
	const named = [...ids].slice(0, NAMED).join(', ');
	const more = ids.size > NAMED ? ` and ${ids.size - NAMED} more` : '';
	throw new OptionError(
		`The rows belong to ${ids.size} objects where one was expected: ${named}${more}`,
		{
			field: 'Detections From',
			given: [...ids],
			advice:
				'Give the rows of one object, one item per object or row, or turn on Join Objects to draw them as one transient.',
		},
	);
}
