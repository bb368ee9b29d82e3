import { magnitudeRate, tendencyOf, type Measurement } from '../../src/alert';

const at = (mjdTai: number, fluxNjy: number, band = 'r', fluxErrNjy: number | null = 10) =>
	({ mjdTai, fluxNjy, fluxErrNjy, band }) satisfies Measurement;

const tendencyUpTo = (latest: Measurement, ...history: Measurement[]) => {
	const rate = magnitudeRate(latest, history);
	return rate && tendencyOf(rate, latest, history);
};

const BEFORE_PEAK = at(64, 1000);
const NOW = at(100, 2000);

describe('the word for a change', () => {
	it.each([
		['brighter', NOW, 'brightening'],
		['fainter', at(100, 500), 'fading'],
		['of 2.9 standard deviations', at(100, 1042), null],
		['of 3.2 standard deviations', at(100, 1047), 'brightening'],
	])('says where a brightness that is %s goes', (_, latest, word) => {
		expect(tendencyUpTo(latest, BEFORE_PEAK)).toBe(word);
	});

	it.each<[string, Measurement[], string | null]>([
		['fades in g', [at(90, 5000, 'g'), at(95, 4000, 'g')], null],
		['faded in g until the alert', [at(90, 5000, 'g'), at(100, 4000, 'g')], null],
		['fades in g since that night', [at(63.98, 5000, 'g'), at(95, 4000, 'g')], null],
		[
			'fades in g in small steps',
			[4080, 4060, 4040, 4020, 4000].map((f, i) => at(80 + i, f, 'g')),
			null,
		],
		[
			'faded in g, with no error between',
			[at(90, 5000, 'g'), at(92, 4500, 'g', null), at(95, 4000, 'g')],
			null,
		],
		['was brighter in its own band', [at(63.9, 3000)], null],
		['had no magnitude in between in its own band', [at(80, -50)], 'brightening'],
		[
			'faded and brightened in g',
			[at(70, 3000, 'g'), at(80, 2000, 'g'), at(95, 4000, 'g')],
			'brightening',
		],
		['brightens in g too', [at(90, 3000, 'g'), at(95, 4000, 'g')], 'brightening'],
		['faded in g, perhaps', [at(90, 4040, 'g'), at(95, 4000, 'g')], 'brightening'],
		['faded in g within a night', [at(95, 5000, 'g'), at(95.1, 4000, 'g')], 'brightening'],
		['faded in g before', [at(50, 5000, 'g'), at(60, 4000, 'g')], 'brightening'],
		['fades in g since before', [at(50, 5000, 'g'), at(95, 4000, 'g')], 'brightening'],
		['fades in g afterwards', [at(95, 4000, 'g'), at(105, 3000, 'g')], 'brightening'],
		['is bluer than it was', [at(90, 5000, 'g'), at(95, 4000, 'i')], 'brightening'],
		['has no error', [at(90, 5000, 'g', null), at(95, 4000, 'g', 0)], 'brightening'],
	])('is withheld or not, in any order, where a source %s', (_, others, word) => {
		expect(tendencyUpTo(NOW, BEFORE_PEAK, ...others)).toBe(word);
		expect(tendencyUpTo(NOW, ...[...others].reverse(), BEFORE_PEAK)).toBe(word);
	});

	it('is withheld from a fading that a measurement in the meantime contradicts', () => {
		const inG = [at(90, 500, 'g'), at(95, 900, 'g')];
		expect(tendencyUpTo(at(100, 500), BEFORE_PEAK, ...inG)).toBeNull();
		expect(tendencyUpTo(at(100, 500), BEFORE_PEAK, at(95, -50))).toBeNull();
	});

	it('takes no time for ten thousand measurements', () => {
		const many = Array.from({ length: 10_000 }, (_, i) =>
			at(64.1 + i * 0.0035, 1100 + i / 10, 'g'),
		);
		const begun = process.cpuUsage();
		expect(tendencyUpTo(NOW, BEFORE_PEAK, ...many)).toBe('brightening');
		expect(process.cpuUsage(begun).user).toBeLessThan(300_000);
	});
});
