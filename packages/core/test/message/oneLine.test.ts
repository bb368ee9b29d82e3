import { oneLine } from '../../src/message/oneLine';

const MILLION = 1_000_000;

describe('one line of a long text', () => {
	it.each([
		['letters', 'word '.repeat(MILLION / 5)],
		['characters that show nothing', '\u200d'.repeat(MILLION)],
		['characters that turn the text', '\u202e'.repeat(MILLION)],
		['halves of characters', '\ud800'.repeat(MILLION)],
		['line breaks', '\n'.repeat(MILLION)],
	])('takes less than 50 ms for a million of %s', (_what, text) => {
		const times = [0, 1, 2].map(() => {
			const begun = performance.now();
			expect(oneLine(text).length).toBeLessThanOrEqual(200);
			return performance.now() - begun;
		});
		expect(Math.min(...times)).toBeLessThan(50);
	});

	it('says with an ellipsis that something was left out, unless nothing is left', () => {
		expect(oneLine(`a${'\u200d'.repeat(MILLION)}b`)).toBe('a…');
		expect(oneLine('\n'.repeat(MILLION))).toBe('');
		expect(oneLine('x'.repeat(MILLION))).toBe(`${'x'.repeat(199)}…`);
		expect(oneLine('SN 2026abc')).toBe('SN 2026abc');
	});
});
