import { OptionError } from '../../errors';
import { COLUMNS, checkColumns, type TableEndpoint } from '../columns';

/** Families of columns: Rubin, Fink, computed on request. */
const FAMILIES = ['r', 'f', 'v'];

/** Which columns of a table. */
export interface ColumnChoice {
	/** Names with family, e.g. `r:psfFlux`, as a list or joined by commas or blanks. @default all */
	readonly columns?: string | readonly string[];
	/** Lets names pass that the bundled list doesn't know. @default false */
	readonly allowUnknownColumns?: boolean;
}

/**
 * The `columns` argument: names joined by commas, each once, after `required`; `undefined` for all.
 *
 * Fink ignores unknown names in silence, answers `[]` when it knows none of them, and fails on an empty
 * or null argument, so a name without its family and a name that the endpoint doesn't have are refused
 * here, and the argument is left out when empty.
 *
 * @param choice - None, empty or `*` asks for all columns.
 * @param required - Names to ask for in any case.
 * @param endpoint - Whose register to check against; without one only families are checked.
 * @throws {OptionError} a name without `r:`, `f:` or `v:` in front, or an unknown one.
 */
export function parseColumns(
	{ columns, allowUnknownColumns = false }: ColumnChoice,
	required: readonly string[],
	endpoint?: TableEndpoint,
	fieldName = 'Columns',
): string[] | undefined {
	const typed = typeof columns === 'string' ? [columns] : (columns ?? []);
	const names = typed.flatMap((text) => text.split(/[\s,;]+/)).filter((name) => name !== '');
	if (names.length === 0 || names.includes('*')) return undefined;
	for (const name of names) {
		const [family, column] = name.split(':');
		if (column && FAMILIES.includes(family)) continue;
		throw new OptionError(`${fieldName}: ${name} is not the name of a column`, {
			field: fieldName,
			given: columns,
			advice: `Add the family as a prefix, e.g. ${withFamily(column || family)}.`,
		});
	}
	if (endpoint && !allowUnknownColumns) checkColumns(names, endpoint, fieldName);
	return [...new Set([...required, ...names])];
}

function withFamily(column: string): string {
	const known = FAMILIES.map((family) => `${family}:${column}`).find((name) =>
		COLUMNS.some((entry) => entry.name === name),
	);
	return known ?? `r:${column} (Rubin) or f:${column} (Fink)`;
}
