import { OptionError } from '../../errors';
import { rowIdentity, type RowIdentity } from './rowIdentity';
import type { SourceRow } from './sourceColumns';

/** How many objects an error names at most. */
const MAX_NAMED = 3;

/** The objects that rows belong to, each once, and which row belongs to which. */
export interface RowObjects {
	readonly objects: readonly RowIdentity[];
	/** Key of each row's object, in the order of the rows; empty for a row without an object. */
	readonly keys: readonly string[];
}

/**
 * The objects that rows belong to.
 *
 * @param allowSeveral - Whether there may be more than one.
 * @throws {OptionError} No rows, several objects where one is expected, or a rounded id.
 */
export function checkObjects(rows: readonly SourceRow[], allowSeveral: boolean): RowObjects {
	if (rows.length === 0) {
		throw new OptionError('There are no rows to draw a light curve from', {
			field: 'Detections From',
			given: rows,
			advice: 'Check that the object was found.',
			remedy: 'getDetections',
		});
	}
	const byKey = new Map<string, RowIdentity>();
	const keys = rows.map((row) => {
		const identity = rowIdentity(row);
		if (identity && !byKey.has(identity.key)) byKey.set(identity.key, identity);
		return identity?.key ?? '';
	});
	const objects = [...byKey.values()];
	if (objects.length <= 1 || allowSeveral) return { objects, keys };
	const names = objects.map(({ name }) => name);
	const named = names.slice(0, MAX_NAMED).join(', ');
	const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
	throw new OptionError(
		`The rows belong to ${names.length} objects, but one is expected: ${named}${more}`,
		{
			field: 'Detections From',
			given: names,
			advice: 'Provide the rows of one object, or join the objects to draw them as one transient.',
			remedy: 'joinObjects',
		},
	);
}
