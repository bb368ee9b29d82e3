import { OptionError, nearestNames } from '../../errors';
import { COLUMNS, columnsOf, type TableEndpoint } from './Column';

/**
 * Refuses names that the endpoint doesn't have: Fink would leave them out without a word.
 *
 * @param names - With their families.
 * @throws {OptionError} naming the nearest columns, or the endpoints that have this one.
 */
export function checkColumns(
	names: readonly string[],
	endpoint: TableEndpoint,
	fieldName = 'Columns',
): void {
	const known = columnsOf(endpoint).map(({ name }) => name);
	const wrong = names.find((name) => !known.includes(name));
	if (wrong === undefined) return;
	const elsewhere = COLUMNS.find(({ name }) => name === wrong)?.endpoints;
	const nearest = nearestNames(wrong, known);
	const advice = elsewhere
		? `This column is served by ${elsewhere.join(', ')}.`
		: nearest.length > 0
			? `Did you mean ${nearest.join(' or ')}?`
			: 'Choose columns from the list.';
	throw new OptionError(
		`${fieldName}: ${wrong} is not a column of ${elsewhere ? 'this table' : 'Fink'}`,
		{
			field: fieldName,
			given: wrong,
			advice,
			remedy: 'allowUnknownColumns',
		},
	);
}
