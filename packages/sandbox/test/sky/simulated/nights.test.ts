import { simulateSky } from '../../../src';
import { altitudeDeg, sunAltitudeDeg } from '../../../src/sky/simulated/horizon';
import { heightOf, sunHeight } from '../../support/overCerroPachon';
import astropy from '../../fixtures/altitudes.json';

describe.each(astropy as [number, number, number, number, number][])(
	'at MJD %d (TAI) the place %d, %d',
	(mjdTai, ra, dec, altitude, sun) => {
		it('is as high as astropy says, and so is the Sun', () => {
			expect(Math.abs(heightOf(ra, dec, mjdTai) - altitude)).toBeLessThan(0.02);
			expect(Math.abs(sunHeight(mjdTai) - sun)).toBeLessThan(0.02);
			expect(Math.abs(altitudeDeg(ra, dec, mjdTai) - altitude)).toBeLessThan(0.4);
			expect(Math.abs(sunAltitudeDeg(mjdTai) - sun)).toBeLessThan(0.02);
		});
	},
);

it.each([
	[1, 61235.45],
	[2, 61235.45],
	[3, 61150.5],
])('with seed %d everything is seen in the dark and above 20°', (seed, epochMjdTai) => {
	const sky = simulateSky({ seed, epochMjdTai });
	const rows = [...sky.objectIds().flatMap((id) => sky.sourcesOf(id)), ...sky.movingSources()];
	expect(rows.length).toBeGreaterThan(1000);
	const heights = rows.map((row) => {
		const [time, ra, dec] = ['r:midpointMjdTai', 'r:ra', 'r:dec'].map((name) =>
			Number(row.get(name)),
		);
		return { time, height: heightOf(ra, dec, time), sun: sunHeight(time) };
	});
	expect(heights.filter(({ height, sun }) => height < 20 || sun > -12)).toEqual([]);
});

it('sees each field when it is up: forced photometry, too, comes from the dark', () => {
	const sky = simulateSky();
	const forced = sky.objectIds().flatMap((id) => sky.forcedSourcesOf(id));
	expect(forced.length).toBeGreaterThan(2000);
	const low = forced.filter((row) => {
		const time = Number(row.get('r:midpointMjdTai'));
		return heightOf(Number(row.get('r:ra')), Number(row.get('r:dec')), time) < 20;
	});
	expect(low).toEqual([]);
});
