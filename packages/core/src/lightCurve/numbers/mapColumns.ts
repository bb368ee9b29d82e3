import {
	SECONDS_PER_DAY,
	type CellValue,
	JD_MINUS_MJD,
	fluxFromMagnitude,
	numericOf,
	TAI_MINUS_UTC_SECONDS,
} from '../../alert';
import { nearestNames, OptionError } from '../../errors';
import type { Light } from '../quantity';
import { type ColumnMapping, FLUX_UNITS } from './ColumnMapping';
import { isJulianDate } from './julianDates';
import { SOURCE_COLUMNS, type SourceColumn, type SourceRow } from './sourceColumns';

/** Settings of a mapping that name a column, with their titles. */
const COLUMN_FIELDS = {
	time: 'Time',
	band: 'Band',
	flux: 'Flux',
	fluxError: 'Flux Error',
	magnitude: 'Magnitude',
	magnitudeError: 'Magnitude Error',
	forced: 'Forced',
	id: 'ID',
	object: 'Object ID',
} as const;

type ColumnField = keyof typeof COLUMN_FIELDS;

/** Magnitudes outside are placeholders, such as 99 and −999. */
const [BRIGHTEST_MAG, FAINTEST_MAG] = [-30, 60];

/** ZTF's filter numbers (fid). */
const ZTF_FILTERS = ['', 'g', 'r', 'i'];

/**
 * Rows with the column names of this package, from rows with other names.
 *
 * @param light - What the mapped flux or magnitude measures.
 * @throws {OptionError} No row has a named column, or the unit is unknown.
 */
export function mapColumns(
	rows: readonly SourceRow[],
	mapping: ColumnMapping,
	light: Light,
): SourceRow[] {
	checkMapping(rows, mapping);
	return rows.map((row) => mapRow(row, mapping, light));
}

function mapRow(row: SourceRow, mapping: ColumnMapping, light: Light): SourceRow {
	const cell = (field: ColumnField) => {
		const name = mapping[field];
		return name === undefined ? undefined : row[name];
	};
	const mapped: Partial<Record<SourceColumn, unknown>> = {};
	if (mapping.time !== undefined) mapped.mjdTai = mjdTaiOf(cell('time'), mapping);
	if (mapping.band !== undefined) mapped.band = bandOf(cell('band'));
	if (mapping.flux !== undefined || mapping.magnitude !== undefined) {
		const { flux, error } = fluxOf(cell, mapping);
		const [fluxColumn, errorColumn] = light.columns;
		mapped[fluxColumn] = flux;
		mapped[errorColumn] = error;
	}
	if (mapping.object !== undefined) mapped.diaObjectId = cell('object');
	const isForced = mapping.forced !== undefined && isYes(cell('forced'));
	if (mapping.forced !== undefined) {
		mapped.isForced = isForced;
		mapped.diaForcedSourceId = undefined;
	}
	if (mapping.id !== undefined) mapped[isForced ? 'diaForcedSourceId' : 'diaSourceId'] = cell('id');
	return { ...without(row, mapped), ...named(mapped) };
}

/** The row without the columns that are replaced, under any of their names. */
function without(row: SourceRow, mapped: Partial<Record<SourceColumn, unknown>>): SourceRow {
	const replaced = new Set<string>(
		Object.keys(mapped).flatMap((column) => [...SOURCE_COLUMNS[column as SourceColumn]]),
	);
	return Object.fromEntries(Object.entries(row).filter(([name]) => !replaced.has(name)));
}

function named(mapped: Partial<Record<SourceColumn, unknown>>): SourceRow {
	return Object.fromEntries(
		Object.entries(mapped).map(([column, value]) => {
			const names = SOURCE_COLUMNS[column as SourceColumn];
			return [names[names.length - 1], value];
		}),
	);
}

function mjdTaiOf(
	value: unknown,
	{ timeFormat = 'auto', timeScale = 'tai' }: ColumnMapping,
): number | undefined {
	const time = finite(value);
	if (time === undefined) return undefined;
	const isJulian = timeFormat === 'jd' || (timeFormat === 'auto' && isJulianDate(time));
	const mjd = isJulian ? time - JD_MINUS_MJD : time;
	return timeScale === 'utc' ? mjd + TAI_MINUS_UTC_SECONDS / SECONDS_PER_DAY : mjd;
}

/** The band's letter in `r`, `ztfr`, `LSST_r`, `r_lsst`, `sdss r'` or ZTF's filter number. */
function bandOf(value: unknown): unknown {
	const text = String(value ?? '')
		.trim()
		.replace(/'$/, '');
	if (/^[123](\.0)?$/.test(text)) return ZTF_FILTERS[Number(text)];
	const survey = 'lsst(?:cam)?|lsstcomcam|ztf|sdss|ps1|panstarrs1?|des|decam|atlas|skymapper|hsc';
	const [, before, after] =
		new RegExp(
			`^(?:(?:${survey})[\\s_:./-]*)?([ugrizy])$|^([ugrizy])[\\s_:./-]*(?:${survey}|p1)$`,
			'i',
		).exec(text) ?? [];
	return (before ?? after)?.toLowerCase() ?? value;
}

function fluxOf(
	cell: (field: ColumnField) => unknown,
	{ fluxUnit = 'nJy' }: ColumnMapping,
): { readonly flux?: number; readonly error?: number } {
	const flux = finite(cell('flux'));
	if (flux !== undefined) {
		const error = finite(cell('fluxError'));
		const unit = FLUX_UNITS[fluxUnit];
		return { flux: flux * unit, error: error === undefined ? undefined : error * unit };
	}
	const magnitude = finite(cell('magnitude'));
	if (magnitude === undefined || magnitude < BRIGHTEST_MAG || magnitude > FAINTEST_MAG) return {};
	const magnitudeErr = finite(cell('magnitudeError'));
	const isError = magnitudeErr !== undefined && magnitudeErr > 0 && magnitudeErr < FAINTEST_MAG;
	const { fluxNjy, fluxErrNjy } = fluxFromMagnitude(magnitude, isError ? magnitudeErr : null);
	return { flux: fluxNjy, error: fluxErrNjy ?? undefined };
}

function finite(value: unknown): number | undefined {
	return numericOf(value as CellValue) ?? undefined;
}

function isYes(value: unknown): boolean {
	const text = String(value ?? '')
		.trim()
		.toLowerCase();
	return !['', '0', 'false', 'no', 'n', 'nan', 'null', 'none', 'detection', 'alert'].includes(text);
}

function checkMapping(rows: readonly SourceRow[], mapping: ColumnMapping): void {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	for (const [field, title] of Object.entries(COLUMN_FIELDS)) {
		const name = mapping[field as ColumnField];
		if (name === undefined || rows.length === 0 || names.includes(name)) continue;
		const [nearest] = nearestNames(name, names);
		throw new OptionError(`No row has the column "${name}", which is set as ${title}`, {
			field: title,
			given: name,
			advice: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}The rows have: ${names.slice(0, 24).join(', ')}.`,
		});
	}
	const { fluxUnit } = mapping;
	if (fluxUnit !== undefined && !Object.hasOwn(FLUX_UNITS, fluxUnit))
		throw new OptionError(`There is no flux unit "${String(fluxUnit)}"`, {
			field: 'Flux Unit',
			given: fluxUnit,
			advice: `Choose one of: ${Object.keys(FLUX_UNITS).join(', ')}.`,
		});
}
