import { OptionError } from '../../errors';

/** Families of columns: Rubin, Fink, computed on request. */
const FAMILIES = ['r', 'f', 'v'];

/**
 * The `columns` argument: names joined by commas, each once, after `required`; `undefined` for all.
 *
 * Fink ignores unknown names in silence, answers `[]` when it knows none of them, and fails on an empty
 * or null argument, so a name without its family is refused here and the argument is left out when empty.
 *
 * @param columns - Names, or one text with commas or blanks; none, empty or `*` asks for all columns.
 * @param required - Names to ask for in any case.
 * @throws {OptionError} a name without `r:`, `f:` or `v:` in front.
 */
export function parseColumns(
	columns: string | readonly string[] | undefined,
	required: readonly string[],
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
			advice: `Put the family in front, e.g. r:${column || family} (Rubin) or f:${column || family} (Fink).`,
		});
	}
	return [...new Set([...required, ...names])];
}
