import { essentialsOf, isEssential, simplifyAlert } from '../../src/alert';

const ROW = {
	'r:diaSourceId': '170666304474710039',
	'r:diaObjectId': '170587117485817955',
	'r:midpointMjdTai': 61235.4191836794,
	'r:band': 'i',
	'r:ra': 201.3,
	'r:dec': -6.1,
	'r:psfFlux': 2674.6938,
	'r:psfFluxErr': 306.47693,
	'r:reliability': 0.94,
	'f:xm_tns_fullname': 'SN 2026abc',
	'f:clf_cats_class': 11,
};

describe('the essentials of an alert', () => {
	const record = essentialsOf(simplifyAlert(ROW));

	it('are ten keys, with the links in one', () => {
		expect(record).toEqual({
			name: 'SN 2026abc',
			timeUtc: '2026-07-14T10:03:00.470Z',
			brightness: 'i = 22.83 ± 0.12 (AB)',
			snr: 8.727,
			quality: '',
			class: 'SN-like',
			diaObjectId: '170587117485817955',
			diaSourceId: '170666304474710039',
			position: '13:25:12.00 -06:06:00.0',
			links: expect.objectContaining({
				portal: 'https://lsst.fink-portal.org/170587117485817955',
			}) as unknown,
		});
		expect(Object.keys(record).length).toBeLessThanOrEqual(10);
	});

	it.each([
		[1000, 100, 'i = 23.90 ± 0.11 (AB)'],
		[400, 100, 'i ≈ 24.89 (AB, marginal)'],
		[100, 100, 'i > 24.65 (5σ limit)'],
		[-900, 100, 'i = −900 nJy, fainter than the template'],
	])('say what a flux of %p ± %p nJy is', (flux, error, brightness) => {
		const row = { ...ROW, 'r:psfFlux': flux, 'r:psfFluxErr': error };
		expect(essentialsOf(simplifyAlert(row)).brightness).toBe(brightness);
	});

	it('can be told from a whole record', () => {
		expect([record, simplifyAlert(ROW), {}].map((one) => isEssential({ ...one }))).toEqual([
			true,
			false,
			false,
		]);
	});
});

it('the ten most used fields of a whole record come first', () => {
	expect(Object.keys(simplifyAlert(ROW)).slice(0, 10)).toEqual([
		'name',
		'timeUtc',
		'magnitude',
		'snr',
		'quality',
		'class',
		'diaObjectId',
		'diaSourceId',
		'ra',
		'dec',
	]);
});
