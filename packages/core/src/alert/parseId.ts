import { OptionError } from '../errors';
import { MAX_ID } from './exactId';

/**
 * The one place that decides what a 64-bit id may look like: decimal digits, from 0 to 2^63 − 1, as text
 * or as a number small enough to be exact. Surrounding blanks are dropped.
 *
 * @param value - What the user or another node gave.
 * @param field - The field's name as the user sees it, e.g. `diaSourceId`.
 * @returns The digits, without leading zeros by construction.
 * @throws {OptionError} anything else, each case in its own words.
 */
export function parseId(value: unknown, field: string): string {
	const text = toText(value);
	const fault = text === undefined ? findTypeFault(value) : findFault(text);
	if (!fault) return String(text);
	const [reason, advice] = fault;
	const shown = text ?? (typeof value === 'number' ? String(value) : '');
	throw new OptionError(`${field} ${shorten(shown)} ${reason}`.replace(/ {2,}/g, ' '), {
		field,
		given: value,
		advice,
	});
}

/** The value as text, `undefined` when it can't be exact. */
function toText(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
	return undefined;
}

const READ_AS_TEXT =
	'Pass the id as text: read it with Fink Sources, which keeps ids as text, or quote it where it is made.';

type Fault = readonly [reason: string, advice: string];

function findTypeFault(value: unknown): Fault {
	if (typeof value !== 'number') return [`must be text, not ${describeType(value)}`, READ_AS_TEXT];
	if (!Number.isInteger(value)) return ['must be a whole number', READ_AS_TEXT];
	return [
		'was already rounded by another node: it came as a number too large to be exact',
		`${READ_AS_TEXT} Ids above 9007199254740991 (2^53 − 1) lose their last digits as numbers, e.g. in the HTTP Request node or in {{ }} expressions with bare digits.`,
	];
}

function findFault(text: string): Fault | undefined {
	if (text === '') return ['is empty', 'Enter the number as text, e.g. 170587117485817955.'];
	if (/^\d+$/.test(text)) return findRangeFault(text);
	if (/^[-−]\d+$/.test(text)) return ['must not be negative', 'Rubin ids are positive numbers.'];
	if (/^[+-]?\d+(?:[.,]\d*)?e[+-]?\d+$/i.test(text)) {
		return [
			'is written with an exponent, so its last digits are lost',
			`${READ_AS_TEXT} Spreadsheets write long numbers like this: format the column as text.`,
		];
	}
	if (/^[+-]?\d*[.,]\d+$|^\d+\.$/.test(text)) return ['must be a whole number', READ_AS_TEXT];
	const [digits] = /\d{15,19}/.exec(text) ?? [];
	return [
		'must hold digits only',
		digits ? `Enter only the number, here probably ${digits}.` : 'Enter only the number.',
	];
}

function findRangeFault(digits: string): Fault | undefined {
	if (digits.length > 1 && digits.startsWith('0')) {
		return ['starts with a zero', 'Enter the id exactly as Fink shows it.'];
	}
	if (digits.length > 19 || BigInt(digits) > MAX_ID) {
		return [
			'is too large for a Rubin id',
			'Ids are at most 9223372036854775807; check that two ids did not run together.',
		];
	}
	return undefined;
}

function describeType(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
