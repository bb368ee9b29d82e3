import { matchPlace, parsePositions, positionTarget } from '../../src';

describe('a list of positions', () => {
	it('takes degrees and sexagesimal, any separator, comments and own radii', () => {
		const text = '# field\n53.25 -27.86\n 03:33:00,-27:51:36, 3 \r\n\n10;+20;0.5\n1\t2\t60\n';
		expect(parsePositions(text, 5)).toEqual([
			{ name: '53.25 -27.86', ra: 53.25, dec: -27.86, radiusArcsec: 5 },
			{ name: '03:33:00 -27:51:36', ra: 53.25, dec: -27.86, radiusArcsec: 3 },
			{ name: '10 +20', ra: 10, dec: 20, radiusArcsec: 0.5 },
			{ name: '1 2', ra: 1, dec: 2, radiusArcsec: 60 },
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
		['1 2 5arcmin', /radius 5arcmin .* can't be watched/],
		["1 2 5'", /radius 5' .* can't be watched/],
		['1 2 0.1 deg', /radius 0.1 deg .* can't be watched/],
		['M 31 10.68 41.27', /"M 31 10.68 41.27" is not a position/],
	])('refuses %j', (text, message) => {
		expect(() => parsePositions(text, 5)).toThrow(message);
	});

	it.each([
		'53.25 -27.86',
		'53.25d -27.86d',
		'53.25,-27.86',
		'53.25° −27.86°',
		'03:33:00 -27:51:36',
		'3h33m0s -27d51m36s',
		'03 33 00 -27 51 36',
		'03 33 00, -27 51 36',
		'03 33 -27.86',
		'03h33m -27 51 36',
		'53d15m -27°51′36″',
		'03 33 00.0 -27 51 36.00',
		'03h 33m 00s -27d 51m 36s',
		'03h 33m 00s -27° 51′ 36″',
	])('takes the notation %s, with a radius and a name', (coordinates) => {
		const place = { ra: 53.25, dec: -27.86 };
		expect(parsePositions(coordinates, 5)).toMatchObject([{ ...place, radiusArcsec: 5 }]);
		for (const [line, radiusArcsec] of [
			[`${coordinates} SN 2026abc`, 5],
			[`${coordinates}, SN 2026abc`, 5],
			[`${coordinates} 3 SN 2026abc`, 3],
			[`${coordinates}, 3, SN 2026abc`, 3],
			[`${coordinates} 3" SN 2026abc`, 3],
			[`${coordinates} 3 arcsec SN 2026abc`, 3],
			[`${coordinates} # SN 2026abc`, 5],
			[`SN 2026abc: ${coordinates}; 3`, 3],
		] as const) {
			expect(parsePositions(line, 5)).toEqual([{ name: 'SN 2026abc', ...place, radiusArcsec }]);
		}
	});

	it('takes names that begin with a digit', () => {
		expect(parsePositions('187.27 2.05 3C 273\n83.63 22.01 10 2MASX J05', 5)).toEqual([
			{ name: '3C 273', ra: 187.27, dec: 2.05, radiusArcsec: 5 },
			{ name: '2MASX J05', ra: 83.63, dec: 22.01, radiusArcsec: 10 },
		]);
	});

	it.each([
		['x'.repeat(1_000_000), /^Positions: "x{100}…" is not a position$/],
		[`${'1'.repeat(1_000_000)}x 10`, /is not a position$/],
		[`1${' '.repeat(1_000_000)}x`, /is not a position$/],
		['1,'.repeat(500_000), /is not a position$/],
		['10 10\n'.repeat(166_000), /^Positions: 166000 positions are too many$/],
	])('refuses a million characters at once, in a short sentence (%#)', (text, sentence) => {
		const begun = performance.now();
		expect(() => parsePositions(text, 5)).toThrow(sentence);
		expect(performance.now() - begun).toBeLessThan(1000);
	});

	it('takes 500 places, each once, and refuses more with a sentence', () => {
		const lines = (count: number) =>
			Array.from({ length: count }, (_, place) => `${place / 10} -27.86`).join('\n');
		expect(parsePositions(`${lines(500)}\n${lines(500)}`, 5)).toHaveLength(500);
		expect(() => parsePositions(lines(3000), 5)).toThrow('3000 positions are too many');
	});

	it('matches the nearest place that an alert lies in', () => {
		const places = parsePositions('10 0 20 wide\n10 0.002 2 narrow', 5);
		expect(matchPlace(places, 10, 0.0019)).toMatchObject({ name: 'narrow' });
		expect(matchPlace(places, 10, 0.0019)?.distanceArcsec).toBeCloseTo(0.36, 6);
		expect(matchPlace(places, 10, 0.001)).toMatchObject({ name: 'wide' });
		expect(matchPlace(places, 10, 0.0063)).toMatchObject({ name: 'wide' });
		expect(matchPlace([], 10, 0)).toBeUndefined();
	});

	it('names a position the same from poll to poll', () => {
		const [a] = parsePositions('53.25 -27.86 5', '5');
		const [b] = parsePositions('renamed: 03:33:00 -27:51:36', '5');
		expect(positionTarget(a)).toBe('position 53.25 -27.86 5"');
		expect(positionTarget(b)).toBe(positionTarget(a));
	});
});
