import { simplifyAlert, type Row } from '../../src/alert';

const SUPERNOVA: Row = {
	'r:diaSourceId': '170666304474710039',
	'r:diaObjectId': '170587117485817955',
	'r:ssObjectId': '0',
	'r:midpointMjdTai': 61235.4191836794,
	'r:band': 'i',
	'r:ra': 201.3,
	'r:dec': -6.1,
	'r:psfFlux': 2674.6938,
	'r:psfFluxErr': 306.47693,
	'r:scienceFlux': 5000,
	'r:scienceFluxErr': 300,
	'r:snr': 8.7,
	'r:reliability': 0.94,
	'r:isNegative': false,
	'f:clf_cats_class': 11,
	'f:clf_cats_score': 0.97,
	'f:clf_snnSnVsOthers_score': 0.81,
	'f:clf_earlySNIa_score': -1,
	'f:xm_simbad_otype': 'Fail 504',
	'f:xm_tns_fullname': 'SN 2026abc',
	'f:xm_tns_type': 'nan',
	'f:xm_tns_redshift': 0.0,
	'f:xm_gaiadr3_DR3Name': 'Unknown',
	'r:trail_flag': 'nan',
};

describe('simplifyAlert', () => {
	it('says what is known, with units in the names and without stand-ins', () => {
		expect(simplifyAlert(SUPERNOVA)).toEqual({
			diaSourceId: '170666304474710039',
			diaObjectId: '170587117485817955',
			timeUtc: '2026-07-14T10:03:00.470Z',
			mjdTai: 61235.4191836794,
			band: 'i',
			ra: 201.3,
			dec: -6.1,
			raSexagesimal: '13:25:12.00',
			decSexagesimal: '-06:06:00.0',
			fluxNjy: 2674.6938,
			fluxErrNjy: 306.47693,
			magnitude: 22.832,
			magnitudeErr: 0.124,
			scienceFluxNjy: 5000,
			scienceFluxErrNjy: 300,
			snr: 8.7,
			reliability: 0.94,
			isNegative: false,
			portalUrl: 'https://lsst.fink-portal.org/170587117485817955',
			tnsUrl: expect.stringMatching(/^https:\/\/www\.wis-tns\.org\/.*ra=201\.3&decl=-6\.1/),
			simbadUrl: expect.stringMatching(/^https:\/\/simbad\..*201\.3%20-6\.1/),
			nedUrl: expect.stringMatching(/^https:\/\/ned\..*201\.3d%20-6\.1d/),
			legacySurveyUrl: expect.stringMatching(/^https:\/\/www\.legacysurvey\..*ra=201\.3&dec=-6\.1/),
			aladinUrl: expect.stringMatching(/^https:\/\/aladin\..*201\.3%20-6\.1/),
			tnsName: 'SN 2026abc',
			tnsRedshift: 0,
			catsClass: 'SN-like',
			catsScore: 0.97,
			snnSnVsOthersScore: 0.81,
		});
	});

	it('tells the age when the first detection is known, from the row or from outside', () => {
		const first = { 'f:firstDiaSourceMjdTaiFink': 61233.4191836794 };
		expect(simplifyAlert({ ...SUPERNOVA, ...first }).daysSinceFirstDetection).toBe(2);
		expect(simplifyAlert(SUPERNOVA, { firstMjdTai: 61230.9191836794 })).toMatchObject({
			daysSinceFirstDetection: 4.5,
		});
		const same = { firstMjdTai: 61235.41918367945 };
		expect(simplifyAlert(SUPERNOVA, same).daysSinceFirstDetection).toBe(0);
	});

	it('tells the distance in cone searches and the name of an asteroid', () => {
		const served = { 'v:separation_degree': 0.0005, 'f:sso_name': 'Ceres', 'r:ssObjectId': '21' };
		expect(simplifyAlert(served)).toMatchObject({
			separationArcsec: 1.8,
			ssoName: 'Ceres',
			ssObjectId: '21',
		});
	});

	it('has no magnitude for a source fainter than the template', () => {
		const faded = simplifyAlert({ ...SUPERNOVA, 'r:psfFlux': -812.5, 'r:isNegative': 'True' });
		expect(faded).toMatchObject({
			fluxNjy: -812.5,
			magnitude: null,
			magnitudeErr: null,
			isNegative: true,
		});
	});

	it('names no object for an asteroid, which is served with 0', () => {
		expect(simplifyAlert({ ...SUPERNOVA, 'r:diaObjectId': '0' })).toMatchObject({
			diaObjectId: null,
			portalUrl: null,
		});
	});

	it('keeps its columns when nothing is known', () => {
		const empty = simplifyAlert({ 'r:isNegative': 'nan', 'f:clf_cats_class': -1 });
		expect(new Set(Object.values(empty))).toEqual(new Set([null]));
		expect(Object.keys(empty)).toEqual(Object.keys(simplifyAlert({})));
		expect(Object.keys(empty)).toHaveLength(19);
	});
});
