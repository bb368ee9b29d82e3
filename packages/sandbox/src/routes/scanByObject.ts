import { type Arguments, textOrNothing } from '../http';
import type { KeyedRow } from '../table';
import type { Sky } from '../sky/Sky';

/** Most rows of one scan (`NLIMIT` of the real server); what is beyond is left out in silence. */
const MOST_ROWS = 10_000;

/**
 * The rows of one object, or of all in a comma list, in scan order, each once.
 *
 * Every lookup is a prefix scan over row keys `SALT_diaObjectId…`, the salt being the id's last three
 * characters: an id with spaces or cut short finds nothing, unless its own last three digits are the salt
 * by chance. Items of a list are trimmed, a single id is not.
 *
 * @param rowsOf - The table's rows of one object, in any order.
 * @param keyEnd - What follows the id in the key of a single lookup, e.g. `_61235`.
 * @throws ServerFailure when the ids are no text.
 */
export function scanByObject(
	args: Arguments,
	sky: Sky,
	rowsOf: (diaObjectId: string) => readonly KeyedRow[],
	keyEnd = '',
): KeyedRow[] {
	const ids = textOrNothing(args, 'diaObjectId');
	if (ids === null) return [];
	if (!ids.includes(',')) return scan(sky, ids, rowsOf, keyEnd);
	const found = new Map<string, KeyedRow>();
	for (const id of ids.split(',')) {
		for (const keyed of scan(sky, id.trim(), rowsOf, '')) found.set(keyed.key, keyed);
	}
	return [...found.values()];
}

function scan(
	sky: Sky,
	id: string,
	rowsOf: (diaObjectId: string) => readonly KeyedRow[],
	keyEnd: string,
): KeyedRow[] {
	const prefix = `${id.slice(-3)}_${id}${keyEnd}`;
	const candidates = keyEnd === '' ? sky.objectIds().filter((other) => other.startsWith(id)) : [id];
	return candidates
		.flatMap((candidate) =>
			rowsOf(candidate)
				.filter(({ key }) => key.startsWith(prefix))
				.sort((a, b) => (a.key < b.key ? -1 : 1)),
		)
		.slice(0, MOST_ROWS);
}
