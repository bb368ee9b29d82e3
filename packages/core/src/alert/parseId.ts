import { OptionError, type Remedy } from '../errors';
import { MAX_ID } from './exactId';

/**
 * The one place that decides what a 64-bit id may look like: decimal digits, from 0 to 2^63 − 1, as text
 * or as a number small enough to be exact. Surrounding blanks are dropped.
 *
 * @param value - As given.
 * @param field - The field's name as the user sees it, e.g. `diaSourceId`.
 * @returns The digits, without leading zeros.
 * @throws {OptionError} anything else, with a message for each case.
 */
export function parseId(value: unknown, field: string): string {
	const text = toText(value);
	const fault = text === undefined ? findTypeFault(value) : findFault(text);
	if (!fault) return String(text);
	const [reason, advice, remedy] = fault;
	const shown = text ?? (typeof value === 'number' ? String(value) : '');
	throw new OptionError(`${field} ${shorten(shown)} ${reason}`.replace(/ {2,}/g, ' '), {
		field,
		given: value,
		advice,
		remedy,
	});
}

/** The value as text, `undefined` when it can't be exact. */
function toText(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
	return undefined;
}

const PASS_AS_TEXT = 'Pass the ID as text.';

type Fault = readonly [reason: string, advice: string, remedy?: Remedy];

function findTypeFault(value: unknown): Fault {
	if (typeof value !== 'number')
		return [`must be text, not ${describeType(value)}`, PASS_AS_TEXT, 'readIdsAsText'];
	if (!Number.isInteger(value)) return ['must be a whole number', PASS_AS_TEXT, 'readIdsAsText'];
	return [
		'was already rounded: it arrived as a number that is too large to be exact',
		`${PASS_AS_TEXT} IDs above 9007199254740991 (2^53 − 1) lose their last digits when stored as numbers.`,
		'numbersLoseDigits',
	];
}

function findFault(text: string): Fault | undefined {
	if (text === '') return ['is empty', 'Enter the ID as text, e.g. 169830579938263176.'];
	if (/^\d+$/.test(text)) return findRangeFault(text);
	if (/^[-−]\d+$/.test(text)) return ['must not be negative', 'Rubin IDs are positive numbers.'];
	if (/^[+-]?\d+(?:[.,]\d*)?e[+-]?\d+$/i.test(text)) {
		return [
			'has an exponent, so its last digits are lost',
			`${PASS_AS_TEXT} Spreadsheets display long numbers like this: format the column as text.`,
			'readIdsAsText',
		];
	}
	if (/^[+-]?\d*[.,]\d+$|^\d+\.$/.test(text))
		return ['must be a whole number', PASS_AS_TEXT, 'readIdsAsText'];
	const [digits] = /\d{15,19}/.exec(text) ?? [];
	if (digits) return ['must contain only digits', `Enter only the ID, here probably ${digits}.`];
	return ['must contain only digits', 'Enter only the ID.', 'findIdsByName'];
}

function findRangeFault(digits: string): Fault | undefined {
	if (digits.length > 1 && digits.startsWith('0')) {
		return ['starts with a zero', 'Enter the ID exactly as Fink shows it.'];
	}
	if (digits.length > 19 || BigInt(digits) > MAX_ID) {
		return [
			'is too large for a Rubin ID',
			'IDs are at most 9223372036854775807; check that two IDs were not joined.',
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
