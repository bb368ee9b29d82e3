import { parseDec, parseRa } from '../../src/alert';

// 03h33m00.33s = 53.251375°, 27d51m39.7s = 27.861027…°: by hand, x·15 and x/3600
describe('parseRa', () => {
	it.each<[unknown, number]>([
		[201.3, 201.3],
		['201.3', 201.3],
		[' 201.3d ', 201.3],
		['201.3°', 201.3],
		['201.', 201],
		['.5', 0.5],
		[-10, 350],
		['0', 0],
		[360, 360],
		['03h33m00.33s', 53.251375],
		['3h 33m 0.33s', 53.251375],
		['03:33:00.33', 53.251375],
		['03 33 00.33', 53.251375],
		['03h33m', 53.25],
		['03:33', 53.25],
		['53d15m4.95s', 53.251375],
		['53°15\'4.95"', 53.251375],
	])('reads %p', (value, deg) => expect(parseRa(value)).toBeCloseTo(deg, 10));

	it.each(['', 'abc', '03:60:00', '03:33:60', '1,5', null, undefined, NaN, {}])(
		'refuses %p',
		(value) => expect(() => parseRa(value)).toThrow(/^Right Ascension .*is not an angle$/),
	);

	it.each(['361', '25:00:00', '-27:51:39.7', -361])('refuses %p, which is beyond a turn', (value) =>
		expect(() => parseRa(value)).toThrow(/^Right Ascension .*is not between 0 and 360 degrees$/),
	);
});

describe('parseDec', () => {
	it.each<[unknown, number]>([
		[-27.8610277778, -27.8610277778],
		['-27d51m39.7s', -27.8610277778],
		['-27:51:39.7', -27.8610277778],
		['−27 51 39.7', -27.8610277778],
		['+27:51:39.7', 27.8610277778],
		['-0:30:00', -0.5],
		['-00d30m', -0.5],
		['-27°51′39.7″', -27.8610277778],
		[90, 90],
	])('reads %p', (value, deg) => expect(parseDec(value)).toBeCloseTo(deg, 9));

	it.each(['', 'abc', '03h33m00s', '-27:51:60', true])('refuses %p', (value) =>
		expect(() => parseDec(value)).toThrow(/^Declination .*is not an angle$/),
	);

	it.each(['90.1', '-91:00:00'])('refuses %p, which is beyond a pole', (value) =>
		expect(() => parseDec(value)).toThrow(/^Declination .*is not between -90 and 90 degrees$/),
	);
});

it.each([`${'1'.repeat(1_000_000)}x`, `1${' '.repeat(1_000_000)}x`, `.${'1'.repeat(1_000_000)}`])(
	'a million characters are refused at once, in a short sentence (%#)',
	(text) => {
		for (const parse of [parseRa, parseDec]) {
			const begun = performance.now();
			expect(() => parse(text)).toThrow(/^\w+(?: \w+)? .{60}… is not an angle$/);
			expect(performance.now() - begun).toBeLessThan(1000);
		}
	},
);
