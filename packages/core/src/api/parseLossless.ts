import { parseJson } from './parseJson';
import { quoteIntegers } from './quoteIntegers';

/**
 * JSON without a lost digit: integers beyond ±(2^53 − 1) and every id column's number come as strings,
 * `NaN` and `±Infinity` as `null`; all else as `JSON.parse` reads it.
 *
 * One regular-expression pass and one `JSON.parse`. A key `__proto__` becomes an own property, as with
 * `JSON.parse`: harmless until copied by assignment, which `parseRows` rules out.
 *
 * @throws {UnexpectedAnswerError} not JSON, with the text's beginning.
 */
export function parseLossless(text: string): unknown {
	return parseJson(quoteIntegers(text), text);
}
