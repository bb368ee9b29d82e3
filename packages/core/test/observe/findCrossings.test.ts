import { findCrossings, highestMs } from '../../src/observe/sky/findCrossings';

const HOUR_MS = 3_600_000;
const night = { startMs: 0, endMs: 4 * HOUR_MS };

describe('extremes of a function of time', () => {
	it.each([
		['in the middle', 2 * HOUR_MS],
		['a minute after the start', 60_000],
		['a minute before the end', 4 * HOUR_MS - 60_000],
		['at the start', 0],
		['at the end', 4 * HOUR_MS],
	])('finds the highest moment %s', (_, peakMs) => {
		const found = highestMs((ms) => Math.cos((ms - peakMs) / (6 * HOUR_MS)), night);
		expect(Math.abs(found - peakMs)).toBeLessThan(2000);
	});

	it('takes the end where the function still grows there', () => {
		expect(highestMs((ms) => ms, night)).toBe(night.endMs);
	});

	it.each([[60_000], [2 * HOUR_MS + 7000], [4 * HOUR_MS - 60_000]])(
		'sees a limit that is touched for a minute around %d ms',
		(peakMs) => {
			const limit = Math.cos(30_000 / (6 * HOUR_MS));
			const found = findCrossings((ms) => Math.cos((ms - peakMs) / (6 * HOUR_MS)) - limit, night);
			expect(found.map(({ isRising }) => isRising)).toEqual([true, false]);
			found.forEach(({ atMs }, i) =>
				expect(Math.abs(atMs - (peakMs + (i === 0 ? -30_000 : 30_000)))).toBeLessThan(1000),
			);
		},
	);
});
