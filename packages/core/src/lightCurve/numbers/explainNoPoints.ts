import { BANDS, JD_MINUS_MJD } from '../../alert';
import { OptionError, type Remedy } from '../../errors';
import type { Light } from '../quantity';
import type { DroppedRows } from './DroppedRows';
import { julianDates } from './julianDates';
import {
	hasColumn,
	SOURCE_COLUMNS,
	type SourceColumn,
	type SourceRow,
	textIn,
} from './sourceColumns';
import { suggestColumns } from './suggestColumns';

/** How many columns of the rows an error names at most. */
const MAX_NAMED = 24;

/** The error for rows that make no point at all: what they lack, in words. */
export function explainNoPoints(
	rows: readonly SourceRow[],
	light: Light,
	dropped: DroppedRows,
): OptionError {
	const { reason, ...help } = missingColumns(rows, light) ?? mainReason(rows, dropped);
	return new OptionError(reason, { field: 'Detections From', given: undefined, ...help });
}

interface Explanation {
	readonly reason: string;
	readonly advice: string;
	readonly remedy?: Remedy;
}

/** The required columns that no row has, next to those that the rows have. */
function missingColumns(rows: readonly SourceRow[], light: Light): Explanation | undefined {
	const required: ReadonlyArray<readonly [SourceColumn, string]> = [
		['mjdTai', 'time'],
		['band', 'band'],
		[light.columns[0], `${light.name} flux`],
	];
	const missing = required.filter(([column]) => !hasColumn(rows, column));
	if (missing.length === 0) return undefined;
	const who = rows.length === 1 ? 'The only row has no' : `None of the ${rows.length} rows has a`;
	const what = listed(
		missing.map(([, name]) => name),
		'or',
	);
	const columns = missing.map(([column]) => {
		const [raw, simplified] = SOURCE_COLUMNS[column];
		return `${raw} (or ${simplified})`;
	});
	const [the, are] = columns.length === 1 ? ['the column', 'is'] : ['the columns', 'are'];
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const present = names.slice(0, MAX_NAMED).join(', ') + (names.length > MAX_NAMED ? ', …' : '');
	const held = names.length > 0 ? `The rows have: ${present}.` : 'The rows are empty.';
	const suggested = suggestColumns(
		names,
		missing.map(([column]) => column),
	);
	return {
		reason: `${who} ${what}: ${the} ${listed(columns, 'and')} ${are} missing or empty`,
		advice: suggested === '' ? held : `${held} ${suggested}`,
		remedy: suggested === '' ? 'getDetections' : 'nameColumns',
	};
}

function mainReason(rows: readonly SourceRow[], dropped: DroppedRows): Explanation {
	const [julian] = julianDates(rows);
	if (julian !== undefined)
		return {
			reason: `The time ${julian} is a Julian date, not a Modified Julian Date`,
			advice: `Rubin uses MJD in TAI. Subtract ${JD_MINUS_MJD} from Julian dates.`,
			remedy: 'nameColumns',
		};
	const bands = [...new Set(rows.flatMap((row) => textIn(row, 'band') ?? []))];
	const reasons = [
		[dropped.noTime, 'no valid time'],
		[dropped.noBand, bands.length ? `a band that Rubin does not have (${bands[0]})` : 'no band'],
		[dropped.noFlux, 'no finite flux'],
		[dropped.noMagnitude, 'no flux error, which a magnitude or limit requires'],
	] as const;
	const parts = reasons
		.filter(([count]) => count > 0)
		.map(([count, why]) => `${count} with ${why}`);
	const none = rows.length === 1 ? "The only row can't" : `None of the ${rows.length} rows can`;
	return {
		reason: `${none} be drawn: ${parts.join(', ')}`,
		advice:
			dropped.noMagnitude > 0
				? 'Choose a flux as Quantity: fluxes can be drawn without errors.'
				: `Check the rows. Bands are ${BANDS.join(', ')}.`,
	};
}

/** a; a and b; a, b and c. */
function listed(names: readonly string[], last: string): string {
	const [final, ...before] = [...names].reverse();
	return before.length === 0 ? final : `${before.reverse().join(', ')} ${last} ${final}`;
}
