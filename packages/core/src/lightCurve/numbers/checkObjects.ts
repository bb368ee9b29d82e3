import { OptionError } from '../../errors';
import { rowIdentity, type RowIdentity } from './rowIdentity';
import type { SourceRow } from './SourceRow';

/** Most ids that an error sentence names. */
const NAMED = 3;

/** The objects that rows belong to, each once, and which row belongs to which. */
export interface RowObjects {
	readonly objects: readonly RowIdentity[];
	/** Key of each row's object, in the order of the rows; empty where a row does not say. */
	readonly keys: readonly string[];
}

/**
 * The objects that rows belong to.
 *
 * @param allowSeveral - Whether there may be more than one.
 * @throws {OptionError} No row at all, several objects where one was expected, or a rounded id.
 */
export function checkObjects(rows: readonly SourceRow[], allowSeveral: boolean): RowObjects {
	if (rows.length === 0) {
		throw new OptionError('There is no row to draw a light curve from', {
			field: 'Detections From',
			given: rows,
			advice:
				'Put Fink Sources (Source, Get Many) before this node, and check that it finds the object.',
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
	const named = names.slice(0, NAMED).join(', ');
	const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
	throw new OptionError(
		`The rows belong to ${names.length} objects where one was expected: ${named}${more}`,
		{
			field: 'Detections From',
			given: names,
			advice:
				'Give the rows of one object, one item per object or row, or turn on Join Objects to draw them as one transient.',
		},
	);
}
