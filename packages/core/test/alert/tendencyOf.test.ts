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
		['had no magnitude in between in its own band', [at(80, -50)], null],
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

	it('is withheld from a fading that another band contradicts', () => {
		const history = [BEFORE_PEAK, at(90, 500, 'g'), at(95, 900, 'g')];
		expect(tendencyUpTo(at(100, 500), ...history)).toBeNull();
	});
});
