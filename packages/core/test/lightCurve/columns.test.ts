import { OptionError } from '../../src/errors';
import { lightCurveOf, type ColumnMapping, type CurveChoice } from '../../src/lightCurve';

const table = (others: Record<string, unknown> = {}) => [
	{ mjd: 61235.25, filter: 'r', fl: 1000, flerr: 40, ...others },
];
const draw = (
	rows: Array<Record<string, unknown>>,
	columns: ColumnMapping,
	choice: CurveChoice = {},
) => lightCurveOf(rows, { ...choice, columns });
const BASIC = { time: 'mjd', band: 'filter', flux: 'fl', fluxError: 'flerr' } as const;

describe('columns of other surveys', () => {
	it('are read under the names that are given', () => {
		expect(draw(table(), BASIC).points).toMatchObject([
			{ mjdTai: 61235.25, band: 'r', value: 1000, error: 40, kind: 'detection' },
		]);
	});

	it('replace what the row has under its own names', () => {
		const rows = table({ mjdTai: 60000, 'r:psfFlux': 5, fluxErrNjy: 1 });
		expect(draw(rows, BASIC).points).toMatchObject([{ mjdTai: 61235.25, value: 1000, error: 40 }]);
	});

	it.each([
		['nJy', 1],
		['µJy', 1e3],
		['mJy', 1e6],
		['Jy', 1e9],
	] as const)('fluxes in %s are made nJy', (fluxUnit, factor) => {
		const [point] = draw(table(), { ...BASIC, fluxUnit }).points;
		expect(point).toMatchObject({ value: 1000 * factor, error: 40 * factor });
	});

	// UTC to TAI by astropy 8.0.2.
	it.each([
		['a modified Julian date', 61235.25, { timeScale: 'utc' }, 61235.25042824074],
		['a Julian date', 2459000.7654321, { timeScale: 'utc' }, 59000.26586034055],
		['a Julian date in TAI', 2461235.75, { timeFormat: 'jd' }, 61235.25],
		['a Julian date, found out', 2461235.75, {}, 61235.25],
		['a date as text', '61235.25', {}, 61235.25],
	] as const)('times: %s', (_, mjd, settings, mjdTai) => {
		const [point] = draw(table({ mjd }), { ...BASIC, ...settings }).points;
		expect(Math.abs(point.mjdTai - mjdTai)).toBeLessThan(1e-8);
	});

	// (m * u.ABmag).to(u.nJy) by astropy 8.0.2; errors by central differences of the same.
	it.each([
		[20, 0.05, 36307.80547701003, 1672.0362332489458],
		[23.9, 0.2, 999.9999999999959, 184.2068074557801],
		[17.123, 0.01, 513806.9802323424, 4732.337176101282],
	])('AB magnitude %d ± %d becomes a flux', (mag, magerr, flux, error) => {
		const columns = { time: 'mjd', band: 'filter', magnitude: 'mag', magnitudeError: 'magerr' };
		const rows = table({ mag, magerr });
		const [point] = draw(rows, columns).points;
		expect(Math.abs(Number(point.value) / flux - 1)).toBeLessThan(1e-12);
		expect(Math.abs(Number(point.error) / error - 1)).toBeLessThan(1e-7);
		const [back] = draw(rows, columns, { quantity: 'totalMagnitude' }).points;
		expect(back.value).toBeCloseTo(mag, 10);
		expect(back.error).toBeCloseTo(magerr, 10);
	});

	it('stand-ins for no magnitude are none', () => {
		const rows = [
			...table({ mag: 20, magerr: 0.1 }),
			...table({ mjd: 61236, mag: 99, magerr: 99 }),
		];
		const { points, dropped } = draw(rows, { time: 'mjd', band: 'filter', magnitude: 'mag' });
		expect([points.length, dropped.noFlux]).toEqual([1, 1]);
	});

	it.each([
		['r', 'r'],
		['R', 'r'],
		['ztfr', 'r'],
		['ZTF_g', 'g'],
		['LSST-z', 'z'],
		['i_lsst', 'i'],
		["r'", 'r'],
		[1, 'g'],
		['2', 'r'],
		[3, 'i'],
	])('the band %s is %s', (filter, band) => {
		expect(draw(table({ filter }), BASIC).points[0].band).toBe(band);
	});

	it.each(['w', 'clear', 'V', 4, 'orange', 'filter'])('the band %s is none of Rubin', (filter) => {
		const rows = [...table(), ...table({ mjd: 61236, filter })];
		expect(draw(rows, BASIC).dropped.noBand).toBe(1);
	});

	it('forced photometry, ids and objects are distinguished', () => {
		const rows = [
			...table({ fp: true, n: 'a1', who: 'ZTF18abc' }),
			...table({ mjd: 61236, fp: false, n: 'a2', who: 'ZTF18abc' }),
			...table({ mjd: 61237, fp: 'no', n: 'a3', who: 'ZTF18abc' }),
		];
		const curve = draw(rows, { ...BASIC, forced: 'fp', id: 'n', object: 'who' });
		expect(curve.points.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
			'forced a1',
			'detection a2',
			'detection a3',
		]);
		expect(curve.objects.map(({ name }) => name)).toEqual(['ZTF18abc']);
	});

	it('a column that no row has is named, with the likely one', () => {
		const error = thrown(() => draw(table(), { ...BASIC, flux: 'flux' }));
		expect(error.message).toBe('No row has the column "flux", which is set as Flux');
		expect(error.advice).toBe('Did you mean fl? The rows have: mjd, filter, fl, flerr.');
	});
});

describe('rows under unknown names', () => {
	it('are answered with everything missing at once, what is there, and what may be meant', () => {
		const rows = [{ jd: 2459000.5, fid: 1, magpsf: 19, sigmapsf: 0.1, candid: '7' }];
		const error = thrown(() => lightCurveOf(rows));
		expect(error.message).toBe(
			'The only row has no time, band or difference flux: the columns r:midpointMjdTai (or mjdTai), r:band (or band) and r:psfFlux (or fluxNjy) are missing or empty',
		);
		expect(error.advice).toBe(
			'The rows have: jd, fid, magpsf, sigmapsf, candid. These columns probably contain them: Time: jd, Band: fid, Magnitude: magpsf, Magnitude Error: sigmapsf.',
		);
	});

	it('Julian dates among modified ones are counted and named', () => {
		const rows = [61235, 2461236.5, 2461237.5].map((mjdTai, n) => ({
			diaSourceId: String(n + 1),
			mjdTai,
			band: 'r',
			fluxNjy: 1,
			fluxErrNjy: 0.1,
		}));
		expect(lightCurveOf(rows)).toMatchObject({ julianDates: 2, dropped: { noTime: 2 } });
	});
});

function thrown(action: () => unknown): OptionError {
	try {
		action();
	} catch (error) {
		if (error instanceof OptionError) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}
