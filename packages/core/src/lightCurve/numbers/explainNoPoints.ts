import { OptionError } from '../../errors';
import type { Light } from '../quantity';
import type { DroppedRows } from './DroppedRows';
import { JULIAN_TO_MODIFIED, julianDates } from './julianDates';
import { hasColumn, SOURCE_COLUMNS, type SourceColumn, textIn } from './sourceColumns';
import type { SourceRow } from './SourceRow';
import { suggestColumns } from './suggestColumns';

/** Most columns of the rows that an error sentence names. */
const NAMED = 24;

/** The error for rows of which not one makes a point: what they lack, in words. */
export function explainNoPoints(
	rows: readonly SourceRow[],
	light: Light,
	dropped: DroppedRows,
): OptionError {
	const [reason, advice] = lacking(rows, light) ?? mostlyBecause(rows, dropped);
	return new OptionError(reason, { field: 'Detections From', given: undefined, advice });
}

type Explanation = readonly [reason: string, advice: string];

/** All columns without which nothing can be drawn and that no row has, beside those that the rows have. */
function lacking(rows: readonly SourceRow[], light: Light): Explanation | undefined {
	const needed: ReadonlyArray<readonly [SourceColumn, string]> = [
		['mjdTai', 'time'],
		['band', 'band'],
		[light.columns[0], `${light.name} flux`],
	];
	const missing = needed.filter(([column]) => !hasColumn(rows, column));
	if (missing.length === 0) return undefined;
	const who = rows.length === 1 ? 'The only row has no' : `None of ${rows.length} rows has a`;
	const what = listed(
		missing.map(([, name]) => name),
		'or',
	);
	const columns = missing.map(([column]) => {
		const [raw, simplified] = SOURCE_COLUMNS[column];
		return `${raw} (or ${simplified})`;
	});
	const are = columns.length === 1 ? 'the column' : 'the columns';
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const present = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ', …' : '');
	return [
		`${who} ${what}: ${are} ${listed(columns, 'and')} ${columns.length === 1 ? 'is' : 'are'} missing or empty`,
		[
			names.length > 0 ? `The rows have: ${present}.` : 'The rows are empty.',
			suggestColumns(
				names,
				missing.map(([column]) => column),
			) ||
				`Give rows as Fink Sources returns them; with Simplify off, add ${missing.map(([column]) => SOURCE_COLUMNS[column][0]).join(', ')} to its columns.`,
		].join(' '),
	];
}

function mostlyBecause(rows: readonly SourceRow[], dropped: DroppedRows): Explanation {
	const [julian] = julianDates(rows);
	if (julian !== undefined)
		return [
			`The time ${julian} is a Julian date, not a modified one`,
			`Subtract ${JULIAN_TO_MODIFIED}, or choose the column as Time in the option Columns; Rubin gives MJD in TAI.`,
		];
	const bands = [...new Set(rows.flatMap((row) => textIn(row, 'band') ?? []))];
	const reasons = [
		[dropped.noTime, 'no valid time'],
		[dropped.noBand, bands.length ? `a band that Rubin does not have (${bands[0]})` : 'no band'],
		[dropped.noFlux, 'no finite flux'],
		[dropped.noMagnitude, 'no error, without which a flux has neither a magnitude nor a limit'],
	] as const;
	const told = reasons.filter(([count]) => count > 0).map(([count, why]) => `${count} with ${why}`);
	return [
		`Not one of ${rows.length} rows can be drawn: ${told.join(', ')}`,
		dropped.noMagnitude > 0
			? 'Choose a flux as Quantity: it is drawn without an error, too.'
			: 'Check the rows that come in. Bands are u, g, r, i, z, y.',
	];
}

/** a; a and b; a, b and c. */
function listed(names: readonly string[], last: string): string {
	const [final, ...before] = [...names].reverse();
	return before.length === 0 ? final : `${before.reverse().join(', ')} ${last} ${final}`;
}
