import { parseCoordinates } from '../../src/astropy';

/** The forms of Fink's public tests; all are one place. */
it.each([
	['53.2513750', '-27.8610389'],
	['03h33m00.33s', '-27d51m39.74s'],
	['03 33 00.33', '-27 51 39.74'],
	['03:33:00.33', '-27:51:39.74'],
	['53d15m04.95s', '-27d51m39.74s'],
	['413.2513750', '-27.8610389'],
])('reads %s %s', (ra, dec) => {
	const position = parseCoordinates(ra, dec);
	expect(position.ra).toBeCloseTo(53.251375, 6);
	expect(position.dec).toBeCloseTo(-27.861039, 6);
});

it.each([
	['kfdlkj', '0', "Invalid character at col 0 parsing angle 'kfdlkj'"],
	['10', '12x', "Invalid character at col 2 parsing angle '12x'"],
	['10', '95', 'Latitude angle(s) must be within -90 deg <= angle <= 90 deg, got 95.0 deg'],
])('refuses %s %s', (ra, dec, message) => {
	expect(() => parseCoordinates(ra, dec)).toThrow(message);
});
