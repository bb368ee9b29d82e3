import { type Arguments, textOrNothing } from '../http';
import type { KeyedRow } from '../table';
import type { Sky } from '../sky/Sky';

/** Most rows of one scan (`NLIMIT` of the real server); what is beyond is left out in silence. */
const MAX_ROWS = 10_000;

/**
 * The rows of one object, or of all in a comma list, in scan order. A table holds one row a key: two
 * detections of one object in one exposure are one row.
 *
 * Every lookup is a prefix scan over row keys `SALT_diaObjectId…`, the salt being the id's last three
 * characters: an id with spaces or cut short finds nothing, unless its own last three digits are the salt
 * by chance. Items of a list are trimmed, a single id is not.
 *
 * @param rowsOf - The table's rows of one object, in any order.
 * @param keyEnd - What follows the id in the key of a single lookup, e.g. `_61235`.
 * @throws ServerFailure when the ids are not text.
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
	return onePerKey(ids.split(',').flatMap((id) => scan(sky, id.trim(), rowsOf, '')));
}

/** Of several rows under one key the last one stays, in the place of the first. */
function onePerKey(rows: readonly KeyedRow[]): KeyedRow[] {
	return [...new Map(rows.map((keyed) => [keyed.key, keyed])).values()];
}

function scan(
	sky: Sky,
	id: string,
	rowsOf: (diaObjectId: string) => readonly KeyedRow[],
	keyEnd: string,
): KeyedRow[] {
	const prefix = `${id.slice(-3)}_${id}${keyEnd}`;
	const candidates = keyEnd === '' ? sky.objectIds().filter((other) => other.startsWith(id)) : [id];
	const rows = candidates.flatMap((candidate) =>
		onePerKey(rowsOf(candidate))
			.filter(({ key }) => key.startsWith(prefix))
			.sort((a, b) => (a.key < b.key ? -1 : 1)),
	);
	return rows.slice(0, MAX_ROWS);
}
