import { designationOf, type Identity, identityOf, textOf, unpackDesignation } from '../../alert';
import { idIn, textIn, type SourceRow } from './sourceColumns';

/** The object that a row belongs to. */
export interface RowIdentity {
	/** The same for all rows of one object, different between objects. */
	readonly key: string;
	/** By which id it is known; `null` for an asteroid of which only the name is. */
	readonly identity: Identity | null;
	/** The diaObjectId, or the asteroid's designation or name: as people call it. */
	readonly name: string;
}

/**
 * Who a row is about: its diaObjectId, where that is 0 or missing its ssObjectId, or else the designation or
 * name of an asteroid.
 *
 * @returns `null` when the row does not say. @throws {OptionError} An id that was rounded.
 */
export function rowIdentity(row: SourceRow): RowIdentity | null {
	const ssObjectId = idIn(row, 'ssObjectId');
	const identity = identityOf(idIn(row, 'diaObjectId'), ssObjectId);
	const packed = textIn(row, 'packedDesignation');
	const told = textIn(row, 'designation') ?? (packed && unpackDesignation(packed));
	const name =
		(ssObjectId && designationOf(ssObjectId)) || told || textOf(textIn(row, 'ssoName')) || '';
	if (identity?.kind === 'diaObject')
		return { key: `diaObject ${identity.id}`, identity, name: identity.id };
	const known = name || (identity ? `Solar System object ${identity.id}` : '');
	return known ? { key: `ssObject ${known}`, identity, name: known } : null;
}

/** The ids of the objects of one kind, in their order. */
export function idsOf(objects: readonly RowIdentity[], kind: Identity['kind']): string[] {
	return objects.flatMap(({ identity }) => (identity?.kind === kind ? [identity.id] : []));
}
