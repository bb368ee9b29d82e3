import { simplifyForcedPhotometry, simplifyObject, simplifyRecord } from '../../src/alert';

describe('simplifyObject', () => {
	it('tells where, since when and how bright per band, only of bands seen', () => {
		const tidy = simplifyObject({
			'r:diaObjectId': '170587117485817955',
			'r:ra': 201.3,
			'r:dec': -6.1,
			'r:nDiaSources': 16,
			'f:firstDiaSourceMjdTaiFink': 61235.4191836794,
			'r:firstDiaSourceMjdTai': null,
			'f:is_first': false,
			'f:is_cataloged': 'nan',
			'f:main_label_classifier': 11,
			'f:main_label_crossmatch': 'Fail',
			'r:i_psfFluxMean': 2674.6938,
			'r:i_psfFluxMeanErr': 306.47693,
			'r:i_psfFluxNdata': 9,
			'r:g_psfFluxMean': null,
			'r:g_psfFluxNdata': 0,
		});
		expect(tidy).toMatchObject({
			diaObjectId: '170587117485817955',
			numberOfDetections: 16,
			firstDetectionUtc: '2026-07-14T10:03:00.470Z',
			isFirstDetection: false,
			isCataloged: null,
			catsClass: 'SN-like',
			simbadType: null,
			iDetections: 9,
			meanBrightnessOf: 'difference',
			iMeanBrightnessKind: 'detection',
			iMeanMagnitude: 22.832,
			iMeanMagnitudeErr: 0.124,
		});
		expect(Object.keys(tidy).filter((key) => /^[ugrzy](Mean|Detections)/.test(key))).toEqual([]);
	});
});

describe('simplifyObject, field by field', () => {
	const row = {
		'r:diaObjectId': '170587117485817955',
		'r:ra': 53.25,
		'r:dec': -27.861,
		'r:nDiaSources': 16,
		'f:firstDiaSourceMjdTaiFink': null,
		'r:firstDiaSourceMjdTai': 60000,
		'r:lastDiaSourceMjdTai': 61235.4191836794,
		'f:is_first': 'True',
		'f:is_cataloged': 'false',
		'f:is_sso': true,
		'f:main_label_crossmatch': 'Galaxy',
		'r:r_psfFluxMean': 1000,
		'r:r_psfFluxMeanErr': 20,
		'r:r_psfFluxMin': 700,
		'r:r_psfFluxMax': 1300,
		'r:r_psfFluxNdata': 9,
		'r:y_psfFluxMean': -40,
		'r:g_psfFluxNdata': 2,
	};

	it('takes every value from its own column', () => {
		const { portalUrl, tnsUrl, simbadUrl, nedUrl, legacySurveyUrl, aladinUrl, ...tidy } =
			simplifyObject(row);
		expect(tidy).toEqual({
			diaObjectId: '170587117485817955',
			ra: 53.25,
			dec: -27.861,
			// 53.25° = 3 h 33 min; 0.861° = 51' 39.6"
			raSexagesimal: expect.stringMatching(/^03:33:00\.0+$/),
			decSexagesimal: expect.stringMatching(/^-27:51:39\.60*$/),
			numberOfDetections: 16,
			firstDetectionUtc: '2023-02-24T23:59:23.000Z',
			firstMjdTai: 60000,
			lastDetectionUtc: '2026-07-14T10:03:00.470Z',
			isFirstDetection: true,
			isCataloged: false,
			isSolarSystemObject: true,
			catsClass: null,
			simbadType: 'Galaxy',
			meanBrightnessOf: 'difference',
			gDetections: 2,
			gMeanFluxNjy: null,
			gMeanFluxErrNjy: null,
			gMeanBrightnessKind: 'unknown',
			gMeanMagnitude: null,
			gMeanMagnitudeErr: null,
			gMeanLimitingMagnitude: null,
			gMinFluxNjy: null,
			gMaxFluxNjy: null,
			rDetections: 9,
			rMeanFluxNjy: 1000,
			rMeanFluxErrNjy: 20,
			rMeanBrightnessKind: 'detection',
			// 31.4 - 2.5 log10(1000)
			rMeanMagnitude: 23.9,
			// 2.5 / ln 10 · 20 / 1000
			rMeanMagnitudeErr: 0.022,
			rMeanLimitingMagnitude: null,
			rMinFluxNjy: 700,
			rMaxFluxNjy: 1300,
			yDetections: null,
			yMeanFluxNjy: -40,
			yMeanFluxErrNjy: null,
			yMeanBrightnessKind: 'unknown',
			yMeanMagnitude: null,
			yMeanMagnitudeErr: null,
			yMeanLimitingMagnitude: null,
			yMinFluxNjy: null,
			yMaxFluxNjy: null,
		});
		for (const url of [tnsUrl, simbadUrl, nedUrl, legacySurveyUrl, aladinUrl]) {
			expect(url).toMatch(/53\.25/);
		}
		expect(portalUrl).toContain('170587117485817955');
	});

	it('says nothing about a band without detections, regardless of its mean', () => {
		const none = { 'r:u_psfFluxNdata': 0, 'r:u_psfFluxMean': 0, 'r:u_psfFluxMeanErr': 0 };
		expect(simplifyObject({ ...row, ...none })).not.toHaveProperty('uDetections');
	});

	it.each([['r:ra'], ['r:dec']])('has no links to the sky without %s', (column) => {
		const tidy = simplifyObject({ ...row, [column]: null });
		expect(tidy).not.toHaveProperty('tnsUrl');
		expect(column === 'r:ra' ? tidy.raSexagesimal : tidy.decSexagesimal).toBeNull();
	});

	it('has dates of what is dated only', () => {
		const tidy = simplifyObject({ 'r:diaObjectId': '7', 'f:is_first': 'nan', 'f:is_sso': 1 });
		expect(tidy).toMatchObject({
			firstDetectionUtc: null,
			firstMjdTai: null,
			lastDetectionUtc: null,
			isFirstDetection: null,
			isSolarSystemObject: null,
			numberOfDetections: null,
		});
	});
});

describe('simplifyForcedPhotometry', () => {
	it('has no magnitude for a negative flux, but a signal-to-noise', () => {
		expect(
			simplifyForcedPhotometry({
				'r:diaForcedSourceId': '7',
				'r:diaObjectId': '8',
				'r:midpointMjdTai': 61235.4191836794,
				'r:band': 'g',
				'r:psfFlux': -300,
				'r:psfFluxErr': 100,
			}),
		).toEqual({
			diaForcedSourceId: '7',
			diaObjectId: '8',
			timeUtc: '2026-07-14T10:03:00.470Z',
			mjdTai: 61235.4191836794,
			band: 'g',
			fluxNjy: -300,
			fluxErrNjy: 100,
			brightnessKind: 'negative',
			magnitude: null,
			magnitudeErr: null,
			limitingMagnitude: null,
			snr: -3,
			scienceFluxNjy: null,
			scienceFluxErrNjy: null,
			scienceBrightnessKind: 'unknown',
			scienceMagnitude: null,
			scienceMagnitudeErr: null,
			scienceLimitingMagnitude: null,
		});
	});

	it.each([
		[299.99, 2.999],
		[300, 3],
		[499.99, 4.999],
		[-299.99, -2.999],
		[300.04, 3],
	])('rounds the S/N of %d ± 100 nJy to %d, never up to what it does not reach', (flux, snr) => {
		const row = { 'r:psfFlux': flux, 'r:psfFluxErr': 100 };
		expect(simplifyForcedPhotometry(row).snr).toBe(snr);
	});

	it('has a limit where nothing is seen, and the magnitude of all light beside it', () => {
		const noise = { 'r:psfFlux': 1.75, 'r:psfFluxErr': 154.4 };
		const light = { 'r:scienceFlux': 14454.3977, 'r:scienceFluxErr': 665.6 };
		expect(simplifyForcedPhotometry({ ...noise, ...light })).toMatchObject({
			brightnessKind: 'limit',
			magnitude: null,
			limitingMagnitude: 24.181,
			scienceBrightnessKind: 'detection',
			scienceMagnitude: 21,
			scienceMagnitudeErr: 0.05,
		});
	});
});

describe('simplifyRecord', () => {
	it('turns quoted numbers into numbers, but never ids, nights and names', () => {
		expect(
			simplifyRecord({
				'f:night': '20260714',
				'f:alerts': '744559',
				'f:ra': '10.5',
				'f:type': 'SN Ia',
				'f:fullname': '2022',
				'f:salt': 'd',
				'r:diaObjectId': '170587117485817955',
				'r:nothing': 'nan',
				oname: 'M  31',
				nrefs: 9,
			}),
		).toEqual({
			night: '20260714',
			alerts: 744559,
			ra: 10.5,
			type: 'SN Ia',
			fullname: '2022',
			diaObjectId: '170587117485817955',
			oname: 'M  31',
			nrefs: 9,
		});
	});
});
