import { retryAfterMs, retryDelayMs } from '../../src/api';

describe('retryDelayMs', () => {
	it.each([
		[1, 1000],
		[2, 2000],
		[3, 4000],
		[5, 16_000],
		[6, 30_000],
		[60, 30_000],
	])('waits after try %d a random part of %d ms', (tries, ceiling) => {
		expect(retryDelayMs(tries, () => 0)).toBe(0);
		expect(retryDelayMs(tries, () => 0.5)).toBe(ceiling / 2);
		expect(retryDelayMs(tries, () => 0.999999)).toBeLessThanOrEqual(ceiling);
	});
});

describe('retryAfterMs', () => {
	const now = Date.UTC(2026, 6, 14, 10, 3, 0);
	it.each([
		['7', 7000],
		[' 0 ', 0],
		['Tue, 14 Jul 2026 10:03:05 GMT', 5000],
		['Tue, 14 Jul 2026 10:02:00 GMT', 0],
		['Tue, 99 Jul 2026 10:02:00 GMT', undefined],
		['-1', undefined],
		['1.5', undefined],
		['soon', undefined],
		['2026', 2_026_000],
		['', undefined],
		[undefined, undefined],
	])('%p asks for %p ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));
});
