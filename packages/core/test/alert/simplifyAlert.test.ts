import { simplifyAlert, type Row } from '../../src/alert';
import { RAW_SUPERNOVA } from './rawSupernova';

/** With the places of what a supernova lacks as Fink fills them. */
const SUPERNOVA: Row = { ...RAW_SUPERNOVA, 'f:xm_tns_redshift': 0.0, 'r:trail_flag': 'nan' };

describe('simplifyAlert', () => {
	it('says what is known, with units in the names and without stand-ins', () => {
		expect(simplifyAlert(SUPERNOVA)).toEqual({
			name: 'SN 2026abc',
			class: 'SN-like',
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
			brightnessKind: 'detection',
			magnitude: 22.832,
			magnitudeErr: 0.124,
			limitingMagnitude: null,
			scienceFluxNjy: 5000,
			scienceFluxErrNjy: 300,
			scienceBrightnessKind: 'detection',
			// astropy: (5000 * u.nJy).to(u.ABmag)
			scienceMagnitude: 22.153,
			scienceMagnitudeErr: 0.065,
			scienceLimitingMagnitude: null,
			leadingBrightness: 'difference',
			snr: 8.727,
			detectionSnr: 8.7,
			reliability: 0.94,
			quality: [],
			isGoodQuality: true,
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

	it('knows an asteroid by its id, and links no place where it no longer is', () => {
		const asteroid = simplifyAlert({
			...SUPERNOVA,
			'r:diaObjectId': '0',
			'r:ssObjectId': '21163624394469969',
			'r:trailLength': 3,
			'r:trailAngle': -30.37,
			'r:exposureTime': 30,
			'f:firstDiaSourceMjdTaiFink': 61230,
		});
		expect(asteroid).toMatchObject({
			diaObjectId: null,
			designation: '2004 JQ12',
			packedDesignation: 'K04J12Q',
			portalUrl: 'https://lsst.fink-portal.org/K04J12Q',
			mpcUrl: expect.stringMatching(/^https:\/\/www\.minorplanetcenter\.net\/.*=2004%20JQ12$/),
			jplUrl: expect.stringMatching(/^https:\/\/ssd\.jpl\.nasa\.gov\/.*=2004%20JQ12$/),
			trailLengthArcsec: 3,
			trailAngleDeg: -30.37,
			trailRateArcsecPerHour: 360,
			leadingBrightness: 'total',
		});
		for (const key of ['tnsUrl', 'nedUrl', 'simbadUrl', 'legacySurveyUrl', 'aladinUrl']) {
			expect(asteroid).not.toHaveProperty(key);
		}
		expect(asteroid).not.toHaveProperty('daysSinceFirstDetection');
	});

	it.each([
		['no trail that failed', { 'r:trail_flag': true }],
		['no trail at the edge of the image', { 'r:trail_flag_edge': true }],
		['no trail without a length', { 'r:trailLength': null }],
	])('tells %s', (_, cells) => {
		const asteroid = simplifyAlert({ 'r:ssObjectId': '21', 'r:trailLength': 3, ...cells });
		expect(Object.keys(asteroid).filter((key) => key.startsWith('trail'))).toEqual([]);
	});

	it.each([
		['good', {}, 0.12],
		['of bad quality', { 'f:xm_legacydr8_fqual': 0 }, undefined],
		['of unknown quality', { 'f:xm_legacydr8_fqual': null }, undefined],
		['of a star', { 'f:xm_legacydr8_pstar': 0.9 }, undefined],
		['of what may be a star', { 'f:xm_legacydr8_pstar': null }, undefined],
		['negative', { 'f:xm_legacydr8_zphot': -0.023 }, undefined],
		['zero', { 'f:xm_legacydr8_zphot': 0 }, undefined],
		['a stand-in', { 'f:xm_legacydr8_zphot': -99 }, undefined],
		[
			'of a place with a stellar parallax',
			{ 'f:xm_gaiadr3_Plx': 1.8617, 'f:xm_gaiadr3_e_Plx': 0.2777 },
			undefined,
		],
		[
			'of a place with a parallax that is noise',
			{ 'f:xm_gaiadr3_Plx': 0.5, 'f:xm_gaiadr3_e_Plx': 0.2777 },
			0.12,
		],
	])('gives a photometric redshift that is %s only if it can be trusted', (_, cells, expected) => {
		const good = {
			'f:xm_legacydr8_zphot': 0.12,
			'f:xm_legacydr8_e_zphot': 0.03,
			'f:xm_legacydr8_fqual': 1,
			'f:xm_legacydr8_pstar': 0.02,
		};
		const { legacyPhotoZ, legacyPhotoZErr } = simplifyAlert({ ...good, ...cells });
		expect(legacyPhotoZ).toBe(expected);
		expect(legacyPhotoZErr).toBe(expected && 0.03);
	});

	it.each([
		'-99',
		'-99.0',
		'-999',
		'-99.9',
		'None',
		'N/A',
		'--',
		'?',
		'Unknown',
		'nan',
		'Fail 504',
	])('takes %j in a catalog for nothing', (value) => {
		const galaxy = { 'f:xm_mangrove_HyperLEDA_name': value, 'f:xm_simbad_otype': value };
		const record = simplifyAlert(galaxy);
		expect(record).not.toHaveProperty('nearbyGalaxyHyperLeda');
		expect(record).not.toHaveProperty('simbadType');
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
		const {
			brightnessKind,
			scienceBrightnessKind,
			leadingBrightness,
			quality,
			isGoodQuality,
			...rest
		} = empty;
		expect(new Set(Object.values(rest))).toEqual(new Set([null]));
		expect([brightnessKind, scienceBrightnessKind]).toEqual(['unknown', 'unknown']);
		expect(leadingBrightness).toBe('difference');
		expect([quality, isGoodQuality]).toEqual([['reliability missing'], false]);
		expect(Object.keys(empty)).toEqual(Object.keys(simplifyAlert({})));
		expect(Object.keys(empty)).toHaveLength(31);
	});
});
