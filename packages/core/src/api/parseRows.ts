import { isRecord, type Row } from '../alert';
import { UnexpectedAnswerError } from '../errors';
import { checkIds } from './checkIds';
import { isTooDeep, tooDeep } from './nesting';
import { parseLossless } from './parseLossless';
import { readServerText } from './readServerText';

/**
 * The rows of a table answer (`output-format=json`), as served but for ids, which are strings.
 *
 * A key `__proto__`, which no Fink column has, is dropped, so that rows can be copied in any way.
 *
 * @param text - Body of the answer; `[]` is a valid, empty table.
 * @throws {UnexpectedAnswerError} not JSON, not an array of records, lists nested too deeply, or an id
 * that can't be trusted.
 */
export function parseRows(text: string): Row[] {
	const parsed = parseLossless(text);
	if (!Array.isArray(parsed) || !parsed.every(isRecord)) {
		throw new UnexpectedAnswerError("Fink's response is not a table", {
			advice: `Expected a list of rows, but it begins with "${readServerText(text)}". Check that the base URL belongs to Fink's API for Rubin.`,
			remedy: 'checkBaseUrl',
		});
	}
	const rows = parsed.map(toRow);
	checkIds(rows);
	return rows;
}

function toRow(record: Record<string, unknown>): Row {
	if (Object.hasOwn(record, '__proto__')) Reflect.deleteProperty(record, '__proto__');
	for (const column in record) {
		const value = record[column];
		if (typeof value !== 'object' || value === null) continue;
		if (isTooDeep(value)) throw tooDeep(column);
		record[column] = JSON.stringify(value);
	}
	return record as Row;
}
