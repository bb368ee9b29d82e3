import { parsePositions, positionTarget } from '../../src';

describe('a list of positions', () => {
	it('takes degrees and sexagesimal, any separator, comments and own radii', () => {
		const text = '# field\n53.25 -27.86\n 03:33:00,-27:51:36, 3 \r\n\n10;+20;0.5\n1\t2\t60\n';
		expect(parsePositions(text, 5)).toEqual([
			{ ra: 53.25, dec: -27.86, radiusArcsec: 5 },
			{ ra: 53.25, dec: -27.86, radiusArcsec: 3 },
			{ ra: 10, dec: 20, radiusArcsec: 0.5 },
			{ ra: 1, dec: 2, radiusArcsec: 60 },
		]);
	});

	it.each([
		['', /Positions is empty/],
		['# nothing', /Positions is empty/],
		['53.25', /"53.25" is not a position/],
		['1 2 3 4', /"1 2 3 4" is not a position/],
		['x 2', /right ascension of "x 2"/],
		['1 95', /declination of "1 95"/],
		['1 2 0', /radius 0 .* can't be watched/],
		['1 2 601', /radius 601 .* can't be watched/],
		['1 2 wide', /radius wide .* can't be watched/],
	])('refuses %j', (text, message) => {
		expect(() => parsePositions(text, 5)).toThrow(message);
	});

	it('names a position the same from poll to poll', () => {
		const [a, b] = parsePositions('53.25 -27.86 5\n03:33:00 -27:51:36', '5');
		expect(positionTarget(a)).toBe('position 53.25 -27.86 5"');
		expect(positionTarget(b)).toBe(positionTarget(a));
	});
});
