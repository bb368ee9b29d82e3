import fc from 'fast-check';
import {
	adviceOnRounded,
	looksRounded,
	parseDiaObjectIds,
	parseDiaSourceId,
} from '../../src/alert';
import { OptionError } from '../../src/errors';

function refusalOf(run: () => unknown): OptionError {
	try {
		run();
	} catch (error) {
		if (error instanceof OptionError) return error;
		throw error;
	}
	throw new Error('accepted');
}

describe('parseDiaSourceId', () => {
	it.each([
		['170666304474710039', '170666304474710039'],
		['  170666304474710039\n', '170666304474710039'],
		['9223372036854775807', '9223372036854775807'],
		['42', '42'],
		[42, '42'],
		[9007199254740991, '9007199254740991'],
		[170666304474710039n, '170666304474710039'],
	])('reads %p as %s', (value, id) => expect(parseDiaSourceId(value)).toBe(id));

	it.each<[unknown, string]>([
		[
			Number('170666304474710039'),
			'diaSourceId 170666304474710050 was already rounded: it arrived as a number that is too large to be exact',
		],
		[
			2 ** 53,
			'diaSourceId 9007199254740992 was already rounded: it arrived as a number that is too large to be exact',
		],
		[1.5, 'diaSourceId 1.5 must be a whole number'],
		[NaN, 'diaSourceId NaN must be a whole number'],
		[-5, 'diaSourceId -5 must not be negative'],
		['-170666304474710039', 'diaSourceId -170666304474710039 must not be negative'],
		['170666304474710039.0', 'diaSourceId 170666304474710039.0 must be a whole number'],
		[
			'1.7066630447471004e+17',
			'diaSourceId 1.7066630447471004e+17 has an exponent, so its last digits are lost',
		],
		['1,70666E+17', 'diaSourceId 1,70666E+17 has an exponent, so its last digits are lost'],
		[
			'169936132527095844_cutoutScience',
			'diaSourceId 169936132527095844_cutoutScience must contain only digits',
		],
		['ZTF21abcdefg', 'diaSourceId ZTF21abcdefg must contain only digits'],
		['9223372036854775808', 'diaSourceId 9223372036854775808 is too large for a Rubin ID'],
		['12345678901234567890', 'diaSourceId 12345678901234567890 is too large for a Rubin ID'],
		['0170666304474710039', 'diaSourceId 0170666304474710039 starts with a zero'],
		['0', 'diaSourceId 0 is not an alert'],
		['', 'diaSourceId is empty'],
		[undefined, 'diaSourceId must be text, not nothing'],
		[null, 'diaSourceId must be text, not nothing'],
		[['1'], 'diaSourceId must be text, not a list'],
		[true, 'diaSourceId must be text, not a value of type boolean'],
		[
			'https://lsst.fink-portal.org/170587117485817955',
			'diaSourceId must be the ID of an alert, not a web address',
		],
	])('refuses %p', (value, message) => {
		const error = refusalOf(() => parseDiaSourceId(value));
		expect(error.message).toBe(message);
		expect(error.field).toBe('diaSourceId');
		expect(error.given).toBe(value);
		expect(error.advice).not.toBe('');
	});

	it('says what to do about a rounded number', () => {
		const error = refusalOf(() => parseDiaSourceId(170666304474710050));
		expect(error.advice).toMatch(/^Pass the ID as text. IDs above 9007199254740991/);
		expect(error.remedy).toBe('numbersLoseDigits');
	});

	it('points at the id inside a file name', () => {
		const error = refusalOf(() => parseDiaSourceId('169936132527095844_cutoutScience'));
		expect(error.advice).toBe('Enter only the ID, here probably 169936132527095844.');
	});

	it('uses the name of the field that the user sees', () => {
		expect(refusalOf(() => parseDiaSourceId('x', 'Alert ID')).message).toMatch(/^Alert ID x/);
	});

	it('shortens nonsense in its sentence', () => {
		expect(refusalOf(() => parseDiaSourceId('x'.repeat(5000))).message.length).toBeLessThan(120);
	});

	it('gives every 64-bit id back unchanged', () => {
		fc.assert(
			fc.property(fc.bigInt(1n, 2n ** 63n - 1n), (id) => {
				expect(parseDiaSourceId(` ${id} `)).toBe(id.toString());
			}),
		);
	});
});

describe('parseDiaObjectIds', () => {
	const A = '170587117485817955';
	const B = '169298432734265405';
	it.each<[unknown, string[]]>([
		[A, [A]],
		[` ${A} `, [A]],
		[`${A},${B}`, [A, B]],
		[`${B};  ${A}\n${B},`, [B, A]],
		[
			[A, ` ${B}`],
			[A, B],
		],
		[
			[`${A},${B}`, [B, '7']],
			[A, B, '7'],
		],
		[7, ['7']],
		[`https://lsst.fink-portal.org/${A}`, [A]],
		[`https://lsst.fink-portal.org/${A}/?tab=1, ${B}`, [A, B]],
	])('reads %p', (value, ids) => expect(parseDiaObjectIds(value)).toEqual(ids));

	it.each<[unknown, string]>([
		['', 'diaObjectId is empty'],
		[' , ,\n', 'diaObjectId is empty'],
		[[], 'diaObjectId is empty'],
		[undefined, 'diaObjectId must be text, not nothing'],
		['0', 'diaObjectId 0 is shared by all asteroid alerts and does not identify an object'],
		[[A, 0], 'diaObjectId 0 is shared by all asteroid alerts and does not identify an object'],
		[
			[A, Number(A)],
			'diaObjectId 170587117485817950 was already rounded: it arrived as a number that is too large to be exact',
		],
		[`${A} ztf`, 'diaObjectId ztf must contain only digits'],
		[`https://example.org/${A}`, `diaObjectId https://example.org/${A} must contain only digits`],
		[{}, 'diaObjectId must be text, not a value of type object'],
		[
			'https://lsst.fink-portal.org/1.7058711748581795e+17',
			'diaObjectId 1.7058711748581795e+17 has an exponent, so its last digits are lost',
		],
		[
			Array.from({ length: 100_000 }).reduce<unknown[]>((inner) => [inner], [A]),
			'diaObjectId is a list nested too deeply',
		],
	])('refuses %p', (value, message) => {
		expect(refusalOf(() => parseDiaObjectIds(value)).message).toBe(message);
	});
});

describe('looksRounded', () => {
	it.each([
		['170587117485817950', true],
		['170587117485817955', false],
		['21163624394469970', true],
		['21163624394469968', false],
		['9007199254740991', false],
		['42', false],
	])('%s → %p', (id, expected) => expect(looksRounded(id)).toBe(expected));

	it('recognizes every id that went through a JavaScript number', () => {
		fc.assert(
			fc.property(fc.bigInt(10n ** 17n, 10n ** 18n), (id) => {
				expect(looksRounded(String(Number(id)))).toBe(true);
			}),
		);
	});
});

describe('adviceOnRounded', () => {
	const [ROUNDED, OTHER, EXACT] = [
		'170587117485817950',
		'169298432734265400',
		'170587117485817955',
	];

	it.each([
		[[EXACT], ''],
		[[], ''],
		[
			[ROUNDED],
			'This one looks rounded: IDs lose their last digits when they are stored as numbers. Keep IDs as text.',
		],
		[
			[EXACT, ROUNDED],
			`${ROUNDED} looks rounded: IDs lose their last digits when they are stored as numbers. Keep IDs as text.`,
		],
		[
			[OTHER, ROUNDED],
			`${OTHER}, ${ROUNDED} look rounded: IDs lose their last digits when they are stored as numbers. Keep IDs as text.`,
		],
	])('of %j says %j', (ids, sentence) => expect(adviceOnRounded(...ids)).toBe(sentence));
});
