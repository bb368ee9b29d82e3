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
			iMeanMagnitude: 22.832,
		});
		expect(Object.keys(tidy).filter((key) => /^[ugrzy](Mean|Detections)/.test(key))).toEqual([]);
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
			magnitude: null,
			magnitudeErr: null,
			snr: -3,
			scienceFluxNjy: null,
			scienceFluxErrNjy: null,
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
