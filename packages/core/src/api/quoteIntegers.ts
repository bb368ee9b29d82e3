import { ID_COLUMNS, exactId } from '../alert';
import { createStringTracker } from './createStringTracker';

/**
 * Either a number under an id's key (group 1, any size) or an integer of 16 digits and more (group 2).
 * A quote after a backslash belongs to a string, so the key can't begin there.
 */
const TOKEN = new RegExp(
	`(?<!\\\\)"(?:r:)?(?:${ID_COLUMNS.join('|')})"\\s*:\\s*(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)(?![\\w.])` +
		'|(?:^|[:,[\\s])(-?[1-9]\\d{15,})(?![\\w.])',
	'g',
);

/**
 * JSON text in which every number that would lose digits as a float64 is in quotes.
 *
 * Quoted are the integers that are not safe (beyond ±(2^53 − 1)) and all numbers under the keys of
 * `ID_COLUMNS`, so that an id has the same type for any size; there the fraction of `12.0` is dropped, see
 * `exactId`. An id that can't be trusted, such as `1.7e17`, is put in quotes unchanged. Numbers inside strings
 * stay. Valid JSON stays valid and broken JSON broken: only a complete number is replaced, by another value.
 */
export function quoteIntegers(text: string): string {
	const insideString = createStringTracker(text);
	let quoted = '';
	let copied = 0;
	for (const match of text.matchAll(TOKEN)) {
		const token = match[1] ?? match[2];
		const end = match.index + match[0].length;
		const start = end - token.length;
		const isKept = match[1] === undefined && Number.isSafeInteger(Number(token));
		if (isKept || insideString(start)) continue;
		quoted += `${text.slice(copied, start)}"${exactId(token) ?? token}"`;
		copied = end;
	}
	return copied === 0 ? text : quoted + text.slice(copied);
}
