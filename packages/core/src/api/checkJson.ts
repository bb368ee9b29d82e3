import { CutShortError, UnexpectedAnswerError } from '../errors';
import { decodeText } from './decodeText';
import { MAX_TABLE_BYTES, MAX_TABLE_ROWS, MAX_TABLE_VALUES } from './endpoints';
import { measureJson, type JsonLimits } from './measureJson';
import { MAX_LEVELS, tooDeep } from './nesting';
import { readServerText } from './readServerText';

/** Columns of a row: Fink has about 200. JavaScript takes minutes for an object with millions. */
const MAX_COLUMNS = 10_000;

const LIMITS: JsonLimits = {
	rows: MAX_TABLE_ROWS,
	values: MAX_TABLE_VALUES,
	members: MAX_COLUMNS,
	depth: MAX_LEVELS,
};

/**
 * Refuses JSON before it is parsed: text that was cut short, tables with more rows than fit into memory, and
 * brackets so deep that JavaScript can't handle them.
 *
 * @param body - Anything; what does not begin like JSON passes, and is left to the parser to refuse.
 * @param subject - What was asked for, as in `ApiRequest`.
 * @param pause - Awaited from time to time.
 * @throws {CutShortError} the text ends too early. @throws {UnexpectedAnswerError} too large or too deep.
 */
export async function checkJson(
	body: Uint8Array,
	subject: string,
	pause: () => Promise<unknown>,
): Promise<void> {
	if (!beginsLikeJson(body)) return;
	const { rows, values, members, tooDeepAt, isCut } = await measureJson(body, LIMITS, pause);
	if (tooDeepAt >= 0) throw tooDeep(columnBefore(body, tooDeepAt), subject);
	if (rows > LIMITS.rows) throw tooMany(LIMITS.rows, 'rows', body, subject);
	if (values > LIMITS.values) throw tooMany(LIMITS.values, 'values', body, subject);
	if (members > LIMITS.members) throw tooMany(LIMITS.members, 'columns', body, subject);
	if (isCut) throw cutShort(body);
}

/** Whether the first bytes, blanks and a byte order mark aside, are a bracket. */
function beginsLikeJson(body: Uint8Array): boolean {
	const first = body.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte));
	return first === 0x5b || first === 0x7b;
}

function inWords(count: number): string {
	return count.toLocaleString('en');
}

function tooMany(
	most: number,
	what: string,
	body: Uint8Array,
	subject: string,
): UnexpectedAnswerError {
	const mebibytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 2 ** 20))} MiB`;
	return new UnexpectedAnswerError(
		`Fink's response has more than ${inWords(most)} ${what}: ${subject}`,
		{
			advice: `It is ${mebibytes(body.length)} long. To save memory, at most ${inWords(MAX_TABLE_ROWS)} rows with ${inWords(MAX_TABLE_VALUES)} values in ${mebibytes(MAX_TABLE_BYTES)} are read at once. Request fewer objects or columns, or a shorter time; tables can also be downloaded as files.`,
		},
	);
}

/** Longest name of a column that is looked for. */
const MAX_KEY = 100;

/** The last key before a position, when only brackets stand between: the column of a nested cell. */
function columnBefore(body: Uint8Array, at: number): string | undefined {
	const before = decodeText(body.subarray(Math.max(0, at - MAX_LEVELS - MAX_KEY), at));
	return /"([\w:.-]{1,60})"\s*:[\s[{]*$/.exec(before)?.[1];
}

function cutShort(body: Uint8Array): CutShortError {
	return new CutShortError("Fink's response is cut short or damaged", {
		advice: `It begins with "${readServerText(body)}" and ends after ${inWords(body.length)} bytes in the middle of a value. Run again; if this persists, check the base URL and any proxy in between.`,
	});
}
