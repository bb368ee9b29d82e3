import { ID_COLUMNS, cleanCell, exactId, whyNotExact, type Row } from '../alert';
import { UnexpectedAnswerError } from '../errors';

/** The keys under which tables hold ids. */
const ID_KEYS = ID_COLUMNS.flatMap((column) => [`r:${column}`, column]);

/**
 * Refuses a table with an id that can't be trusted: a rounded id refers to a different alert or to none, and
 * different alerts with the same rounded id would look like one.
 *
 * Missing ids stay as they are. Digits that came as text are exact and stay text.
 *
 * @param rows - From `parseLossless`, ids as text. An id that still arrived as a number, because its key was
 * escaped, is converted to text here.
 * @throws {UnexpectedAnswerError} names the column, what came, and how many rows are like it.
 */
export function checkIds(rows: readonly Row[]): void {
	for (const [index, row] of rows.entries()) {
		for (const key of ID_KEYS) {
			const value = row[key];
			if (value === undefined || value === null) continue;
			const id = trustedId(value);
			if (id === undefined) throw untrusted(rows, key, index);
			row[key] = id;
		}
	}
}

/** `undefined` when the id can't be trusted; placeholders for missing values are unchanged. */
function trustedId(value: NonNullable<Row[string]>): string | undefined {
	if (typeof value === 'number')
		return Number.isSafeInteger(value) ? exactId(`${value}`) : undefined;
	if (typeof value !== 'string') return undefined;
	return cleanCell(value) === null ? value : exactId(value);
}

function untrusted(rows: readonly Row[], key: string, index: number): UnexpectedAnswerError {
	const count = rows.filter((row) => {
		const value = row[key];
		return value !== undefined && value !== null && trustedId(value) === undefined;
	}).length;
	const where = count === 1 ? `row ${index + 1}` : `${count.toLocaleString('en')} rows`;
	const value = rows[index][key];
	const came = typeof value === 'number' ? value.toExponential() : String(value);
	const why = `${whyNotExact(came)} (in ${where} of ${rows.length.toLocaleString('en')})`;
	return untrustedId(key, came, why);
}

/**
 * The error for an id that can't be trusted.
 *
 * @param column - Its name as served, e.g. `r:diaSourceId`.
 * @param value - What came.
 * @param why - The rest of a sentence that begins with "It", such as what `whyNotExact` says.
 */
export function untrustedId(column: string, value: string, why: string): UnexpectedAnswerError {
	const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
	return new UnexpectedAnswerError(`Fink sent IDs that can't be trusted: ${column} ${shown}`, {
		advice: `It ${why}. A wrong ID would refer to a different alert, so nothing in this response is used. Run again later; if this persists, check the base URL and any proxy in between, and tell Fink. Raw columns can also be requested without ${column}, unless every request includes it.`,
	});
}
