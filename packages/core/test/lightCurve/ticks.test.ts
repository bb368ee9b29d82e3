import { fittingTicks } from '../../src/scene/fittingTicks';
import { linearPosition } from '../../src/scene/Ticks';
import { mjdTicks, utcDateTicks } from '../../src/lightCurve/plot/timeTicks';

const SIZE = 11;
const labelsOf = (span: readonly [number, number], width: number, ticksOf = mjdTicks) =>
	fittingTicks((count) => ticksOf(...span, count), linearPosition(span, [0, width]), SIZE, [
		0,
		width,
	]).map(({ label }) => label);

describe('numbers along an axis of time', () => {
	it('are as many as stand apart', () => {
		expect(labelsOf([61200, 61270], 200)).toEqual(['', '61220', '61240', '61260']);
		expect(labelsOf([61200, 61270], 80)).toEqual(['', '61250']);
	});

	it('are two at least where there is room: every second tick then, if each were too dense', () => {
		// Steps of 0.0005 have room for one number only, those of 0.0002 would touch.
		expect(labelsOf([60192.3699, 60192.37097], 300)).toEqual([
			'',
			'',
			'60192.3704',
			'',
			'60192.3708',
		]);
	});

	it('are not few on a long axis: weeks, every second with its date, rather than three months', () => {
		const span = [61179, 61271] as const;
		expect(labelsOf(span, 400, utcDateTicks)).toEqual(['Jun 2026', 'Jul', 'Aug']);
		expect(labelsOf(span, 640, utcDateTicks).filter((label) => label !== '')).toEqual([
			'7 Jun 2026',
			'21 Jun',
			'5 Jul',
			'19 Jul',
			'2 Aug',
			'16 Aug',
		]);
	});

	it('say the date once, with the year, and then the time', () => {
		expect(labelsOf([61235.4, 61236.6], 600, utcDateTicks)).toEqual([
			'14 Jul 2026 12:00',
			'18:00',
			'15 Jul 00:00',
			'06:00',
			'12:00',
		]);
	});

	it('say the day again where the label that began it has no room', () => {
		expect(labelsOf([61199.5, 61200.5], 285, utcDateTicks)).toEqual([
			'',
			'8 Jun 2026 18:00',
			'',
			'9 Jun 06:00',
		]);
	});
});
