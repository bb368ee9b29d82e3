import { type Arguments, ServerFailure } from '../http';

/** The `columns` argument: null for all of them, else the names with spaces removed. */
export function readColumns(args: Arguments): ReadonlySet<string> | null {
	if (!args.has('columns')) return null;
	const value = args.get('columns');
	if (typeof value !== 'string') throw new ServerFailure('columns is not text');
	const names = value.replace(/ /g, '');
	return names === '*' ? null : new Set(names.split(','));
}
