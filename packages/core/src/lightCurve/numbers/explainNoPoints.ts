import { OptionError } from '../../errors';
import type { DroppedRows } from './DroppedRows';
import { isTotal, type Quantity } from './Quantity';
import { hasColumn, numberIn, SOURCE_COLUMNS, type SourceColumn, textIn } from './sourceColumns';
import type { SourceRow } from './SourceRow';

/** From this number on a time is a Julian date, not a modified one. */
const JULIAN_FROM = 2_400_000.5;

/** The error for rows of which not one makes a point: what they lack, in words. */
export function explainNoPoints(
	rows: readonly SourceRow[],
	quantity: Quantity,
	dropped: DroppedRows,
): OptionError {
	const count = rows.length === 1 ? 'The only row' : `None of ${rows.length} rows`;
	const has = rows.length === 1 ? 'has no' : 'has a';
	const flux: SourceColumn = isTotal(quantity) ? 'totalFluxNjy' : 'differenceFluxNjy';
	const [reason, advice] =
		lacking(rows, 'mjdTai', 'time', `${count} ${has}`) ??
		lacking(rows, 'band', 'band', `${count} ${has}`) ??
		lacking(rows, flux, isTotal(quantity) ? 'total flux' : 'difference flux', `${count} ${has}`) ??
		mostlyBecause(rows, dropped);
	return new OptionError(reason, { field: 'Detections From', given: undefined, advice });
}

type Explanation = readonly [reason: string, advice: string];

function lacking(
	rows: readonly SourceRow[],
	column: SourceColumn,
	what: string,
	nobodyHas: string,
): Explanation | undefined {
	if (hasColumn(rows, column)) return undefined;
	const [raw, simplified] = SOURCE_COLUMNS[column];
	return [
		`${nobodyHas} ${what}: the column ${raw} (or ${simplified}) is missing or empty`,
		`Give rows as Fink Sources returns them; with Simplify off, add ${raw} to its columns.`,
	];
}

function mostlyBecause(rows: readonly SourceRow[], dropped: DroppedRows): Explanation {
	const times = rows.flatMap((row) => numberIn(row, 'mjdTai') ?? []);
	if (times.some((time) => time > JULIAN_FROM))
		return [
			`The time ${times[0]} is a Julian date, not a modified one`,
			'Subtract 2400000.5; Rubin gives MJD in TAI.',
		];
	const bands = [...new Set(rows.flatMap((row) => textIn(row, 'band') ?? []))];
	const reasons = [
		[dropped.noTime, 'no valid time'],
		[dropped.noBand, bands.length ? `a band that Rubin does not have (${bands[0]})` : 'no band'],
		[dropped.noFlux, 'no finite flux'],
		[dropped.noMagnitude, 'a flux that is not positive and has no error'],
	] as const;
	const told = reasons.filter(([count]) => count > 0).map(([count, why]) => `${count} with ${why}`);
	return [
		`Not one of ${rows.length} rows can be drawn: ${told.join(', ')}`,
		'Check the rows that come in. Bands are u, g, r, i, z, y; magnitudes need positive fluxes or errors.',
	];
}
