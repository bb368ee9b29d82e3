import {
	cleanCatalogCell,
	mjdOf,
	mjdTaiOfCalendar,
	numericOf,
	probabilityOf,
	QUALITY_COLUMNS,
	readId,
	simplifyAlert,
	textOf,
	type CellValue,
	type Row,
} from '../alert';
import { OptionError } from '../errors';
import { oneLine } from './oneLine';

/** Reads the fields of one alert, in any of its forms. */
export interface AlertReader {
	/** The field as one line of text; `null` when it is empty or holds a placeholder. */
	text(name: string): string | null;
	/** The field as a list of texts, also from text (JSON or with commas); empty when it is not a list. */
	list(name: string): readonly string[];
	/** The field as a number, also from text. */
	number(name: string): number | null;
	/** The same for a value from a catalog, without −99 and other placeholders. */
	catalogNumber(name: string): number | null;
	/** A score or probability from 0 to 1; `null` for anything else, such as −1, "not processed". */
	score(name: string): number | null;
	/** An id, exact; `null` for none and for 0. @throws {OptionError} The id was rounded. */
	id(name: 'diaSourceId' | 'diaObjectId' | 'ssObjectId'): string | null;
	/** Mid-exposure, MJD in TAI, also from `timeUtc`. */
	readonly mjdTai: number | null;
}

/** Columns of raw rows that the simplified form does not have, with the names used here. */
const FURTHER_COLUMNS: Readonly<Record<string, string>> = {
	'r:nDiaSources': 'numberOfDetections',
	'f:firstDiaSourceMjdTaiFink': 'firstMjdTai',
};

const ID_COLUMNS = ['r:diaSourceId', 'r:diaObjectId', 'r:ssObjectId'] as const;

/**
 * @param json - An alert simplified or raw (`r:…`, `f:…`), with any further fields.
 */
export function readAlert(json: Readonly<Record<string, unknown>>): AlertReader {
	return new FieldReader(isRaw(json) ? fromRaw(json) : json);
}

/**
 * The same for a row of a history, of which only the id, time, band and fluxes are asked: a long history is read in a
 * tenth of the time.
 */
export function readHistoryRow(json: Readonly<Record<string, unknown>>): AlertReader {
	return new FieldReader(isRaw(json) ? detectionFromRaw(json) : json);
}

/** Methods rather than closures: a history has hundreds of rows, each read once. */
class FieldReader implements AlertReader {
	readonly mjdTai: number | null;

	constructor(private readonly fields: Readonly<Record<string, unknown>>) {
		this.mjdTai = mjdOf(this.cell('mjdTai')) ?? mjdTaiOfUtc(this.cell('timeUtc'));
	}

	text(name: string): string | null {
		return textIn(this.cell(name));
	}

	list(name: string): readonly string[] {
		const texts = listIn(this.value(name)).map((entry) => textIn(cellOf(entry)));
		return texts.filter((text) => text !== null);
	}

	number(name: string): number | null {
		return numericOf(this.cell(name));
	}

	catalogNumber(name: string): number | null {
		return numericOf(cleanCatalogCell(this.cell(name)));
	}

	score(name: string): number | null {
		return probabilityOf(this.cell(name));
	}

	id(name: 'diaSourceId' | 'diaObjectId' | 'ssObjectId'): string | null {
		return idIn(this.cell(name), name);
	}

	private cell(name: string): CellValue | undefined {
		return cellOf(this.value(name));
	}

	private value(name: string): unknown {
		return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
	}
}

/** Whether the keys are those that Fink serves. */
function isRaw(json: Readonly<Record<string, unknown>>): boolean {
	// Almost every raw row has this one: no list of its names is needed.
	return 'r:midpointMjdTai' in json || Object.keys(json).some((key) => key.startsWith('r:'));
}

function fromRaw(json: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const row: Row = {};
	for (const [column, value] of Object.entries(json)) {
		const cell = cellOf(value);
		if (/^[rfv]:/.test(column) && cell !== undefined) row[column] = cell;
	}
	// A rounded id would become text and look like an exact one.
	for (const column of ID_COLUMNS) {
		if (column in row) row[column] = idIn(row[column], column);
	}
	const further = Object.entries(FURTHER_COLUMNS).flatMap(([column, name]) =>
		row[column] === undefined ? [] : [[name, row[column]]],
	);
	const { quality, isGoodQuality, ...simplified } = simplifyAlert(row);
	// Without any of its columns the quality was not requested, so nothing is missing.
	const isAsked = QUALITY_COLUMNS.some((column) => row[column] !== undefined);
	return {
		...json,
		...Object.fromEntries(further),
		...simplified,
		...(isAsked && { quality, isGoodQuality }),
	};
}

/** What a detection in a history is asked for: read one by one. */
function detectionFromRaw(json: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return {
		numberOfDetections: cellOf(json['r:nDiaSources']) ?? json.numberOfDetections,
		diaSourceId: idIn(cellOf(json['r:diaSourceId']), 'r:diaSourceId'),
		diaObjectId: idIn(cellOf(json['r:diaObjectId']), 'r:diaObjectId'),
		ssObjectId: idIn(cellOf(json['r:ssObjectId']), 'r:ssObjectId'),
		mjdTai: json['r:midpointMjdTai'],
		band: json['r:band'],
		fluxNjy: json['r:psfFlux'],
		fluxErrNjy: json['r:psfFluxErr'],
		scienceFluxNjy: json['r:scienceFlux'],
		scienceFluxErrNjy: json['r:scienceFluxErr'],
	};
}

/** A list, also from a table: as JSON text, or as words between commas or semicolons. */
function listIn(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [];
	try {
		const parsed: unknown = JSON.parse(value);
		if (Array.isArray(parsed)) return parsed as unknown[];
	} catch {
		// Not JSON: words.
	}
	return value.split(SEPARATORS).map((word) => word.replace(/^[\s"'[]+|[\s"'\]]+$/g, ''));
}

/** Separators between words; one of the words of `quality` contains a comma. */
const SEPARATORS = /[;|]|,(?! at the center)/;

function textIn(cell: CellValue | undefined): string | null {
	const text = textOf(cleanCatalogCell(cell));
	return text === null ? null : oneLine(text) || null;
}

function idIn(cell: CellValue | undefined, name: string): string | null {
	const id = readId(cell, name);
	return id === null ? null : oneLine(id) || null;
}

function cellOf(value: unknown): CellValue | undefined {
	const type = typeof value;
	const isCell = type === 'string' || type === 'number' || type === 'boolean' || value === null;
	return isCell ? (value as CellValue) : undefined;
}

function mjdTaiOfUtc(cell: CellValue | undefined): number | null {
	return typeof cell === 'string' ? mjdTaiOfCalendar(cell) : null;
}

/** The alert's JSON as an object. @throws {OptionError} It is not an object. */
export function alertObject(json: unknown, fieldName = 'Alert'): Record<string, unknown> {
	if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
		return json as Record<string, unknown>;
	}
	throw new OptionError(`${fieldName} is not the record of an alert`, {
		field: fieldName,
		given: json,
		advice: 'An alert is an object with named fields.',
		remedy: 'chooseAlert',
	});
}
