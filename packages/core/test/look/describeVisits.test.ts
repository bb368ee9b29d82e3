import { describeVisits } from '../../src/look';

const visit = (i: number, others: object = {}) => ({
	diaObjectId: '170587117485817955',
	diaSourceId: String(17058711748581000n + BigInt(i)),
	mjdTai: 61200.0004 + i,
	band: 'r',
	fluxNjy: 1000 + i,
	fluxErrNjy: 20,
	...others,
});
const visits = (count: number) => Array.from({ length: count }, (_, i) => visit(i));
const wish = { kind: 'Difference', most: 16 };

describe('the visits of a film strip', () => {
	it('are all shown while there are few', () => {
		const { shown, about, marked } = describeVisits(visits(16), wish);
		expect(shown).toHaveLength(16);
		expect(marked).toBe(15);
		expect(about).toEqual({
			name: '170587117485817955',
			kind: 'Difference',
			span: '2026-06-08 to 2026-06-23',
			count: '16 visits in r',
		});
	});

	it.each([17, 40, 54, 300])('of %i sixteen are chosen, as evenly in time as can be', (count) => {
		const { shown, about } = describeVisits(visits(count), wish);
		expect(new Set(shown).size).toBe(16);
		expect([...shown].sort((a, b) => a - b)).toEqual(shown);
		expect([shown[0], shown[15]]).toEqual([0, count - 1]);
		const gaps = shown.slice(1).map((index, i) => index - shown[i]);
		expect(Math.max(...gaps)).toBeLessThanOrEqual((1.5 * count) / 16 + 1);
		expect(about.count).toBe(`16 of ${count} visits in r`);
	});

	it('always have the first, the brightest and the one in question among them', () => {
		const rows = visits(60).map((row, i) => (i === 31 ? { ...row, fluxNjy: 9e5 } : row));
		const highlight = rows[44].diaSourceId;
		const { shown, marked, captions } = describeVisits(rows, { ...wish, most: 3, highlight });
		expect(shown).toEqual([0, 31, 44]);
		expect(marked).toBe(2);
		expect(captions.map(({ lines }) => lines)).toEqual([
			['2026-06-08', 'first'],
			['2026-07-09', '+31.0 d'],
			['2026-07-22', 'this alert'],
		]);
	});

	it('are called newest, not this alert, when nobody says which is meant', () => {
		const { captions } = describeVisits(visits(3), wish);
		expect(captions.map(({ lines }) => lines[1])).toEqual(['first', '+24.0 h', 'newest']);
	});

	it('tell their band where there are several', () => {
		const rows = visits(2).map((row, i) => ({ ...row, band: 'gr'[i] }));
		const { captions, about } = describeVisits(rows, wish);
		expect(captions.map(({ band }) => band)).toEqual(['g', 'r']);
		expect(about.count).toBe('2 visits');
	});

	it('have the name that any of them knows, and the id below', () => {
		const [first, second] = visits(2);
		const { about } = describeVisits([first, { ...second, tnsName: 'SN 2026abc' }], wish);
		expect(about).toMatchObject({ name: 'SN 2026abc', id: 'diaObject 170587117485817955' });
	});

	it('are shown without words where nothing is known of them', () => {
		const { shown, captions, about, marked } = describeVisits([{}, { a: 1 }], wish);
		expect(shown).toEqual([0, 1]);
		expect(captions).toEqual([{ lines: [] }, { lines: [] }]);
		expect(marked).toBeUndefined();
		expect(about).toEqual({ name: '', kind: 'Difference', count: '2 visits' });
	});
});
