import { simplifyAlert } from '../../src/alert';
import { describeAlert } from '../../src/message';
import { before, RAW } from './alerts';

describe('describeAlert', () => {
	it('says all there is to say of an alert, in numbers and words', () => {
		expect(describeAlert(RAW)).toEqual({
			diaSourceId: '170666304474710039',
			diaObjectId: '170587117485817955',
			ssObjectId: null,
			identity: { kind: 'diaObject', id: '170587117485817955' },
			isAsteroid: false,
			name: 'SN 2026abc',
			title: 'SN 2026abc',
			detected: {
				mjdTai: 61235.4191836794,
				utcIso: '2026-07-14T10:03:00.470Z',
				text: '2026-07-14 10:03:00 UTC',
			},
			age: { days: 2, daysSincePrevious: null, text: '2.0 d after the first detection' },
			brightness: {
				fluxNjy: 2674.6938,
				fluxErrNjy: 306.47693,
				magnitude: expect.closeTo(22.8318, 4),
				magnitudeErr: expect.closeTo(0.1244, 4),
				band: 'i',
				light: 'difference',
				kind: 'detection',
				// 2674.6938 / 306.47693
				snr: expect.closeTo(8.7272, 4),
				limitingMagnitude: null,
				text: 'difference i = 22.83 ± 0.12 (AB)',
				value: 'i = 22.83 ± 0.12 (AB)',
				short: 'diff i=22.8',
			},
			totalLight: expect.objectContaining({ text: 'total i = 22.15 ± 0.07 (AB)' }),
			leading: 'difference',
			change: null,
			snr: expect.closeTo(8.7272, 4),
			detectionSnr: 8.7,
			reliability: 0.94,
			quality: [],
			detections: null,
			newAlerts: null,
			position: {
				raDeg: 201.3,
				decDeg: -6.1,
				sexagesimal: '13:25:12.00 -06:06:00.0',
				degrees: '201.300000 -6.100000',
				galacticLatitude: expect.closeTo(55.78253, 4),
				eclipticLatitude: expect.closeTo(2.64684, 4),
				constellation: 'Virgo',
				skyText: 'Virgo, galactic latitude +55.8°, ecliptic latitude +2.6°',
			},
			classes: [{ source: 'TNS', text: 'SN 2026abc' }],
			scores: [
				{ name: 'CATS SN-like', score: 0.97, text: 'CATS SN-like 0.97' },
				{ name: 'SuperNNova SN vs. others', score: 0.81, text: 'SuperNNova SN vs. others 0.81' },
			],
			nearbyGalaxy: 'NGC 5139',
			redshift: 'z = 0.045 (TNS); photo-z 0.12 ± 0.03 (Legacy Surveys)',
			trail: null,
			observation: null,
			links: [
				{
					name: 'portal',
					label: 'Fink portal',
					url: 'https://lsst.fink-portal.org/170587117485817955',
				},
				{ name: 'tns', label: 'TNS', url: 'https://www.wis-tns.org/object/2026abc' },
				...['simbad', 'ned', 'legacySurvey', 'aladin'].map((name) =>
					expect.objectContaining({ name, url: expect.stringMatching(/^https:/) }),
				),
			],
		});
	});

	it('says the same of the simplified alert', () => {
		expect(describeAlert(simplifyAlert(RAW))).toEqual(describeAlert(RAW));
	});

	it('has a signed flux where there is no magnitude', () => {
		const faded = describeAlert({ ...RAW, 'r:psfFlux': -812.5, 'r:psfFluxErr': 30.2 });
		expect(faded.brightness).toMatchObject({
			magnitude: null,
			kind: 'negative',
			text: 'difference i = −813 ± 30 nJy, 27σ fainter than the template',
			short: 'diff i=-813 nJy',
		});
	});

	it('knows age, detections and rate from the history, in any order and form', () => {
		const history = [
			before(0.01, 2600),
			simplifyAlert(before(4, 1000)),
			before(1, 1000, 'g'),
			before(2, 1500),
			{ ...before(9, 100), 'r:diaObjectId': '170000000000000001' },
			RAW,
		];
		const { age, detections, change } = describeAlert(RAW, { history });
		expect(age).toEqual({
			days: expect.closeTo(4, 6),
			daysSincePrevious: expect.closeTo(0.01, 6),
			text: '4.0 d after the first detection, 14 min after the previous one',
		});
		expect(detections).toBe(5);
		// 2.5 log10(1500 / 2674.6938) / 2
		expect(change?.magnitudesPerDay).toBeCloseTo(-0.31399, 4);
		expect(change?.text).toBe('−0.31 ± 0.06 mag/day in i over 2.0 d, brightening');
	});

	it("takes the item's own list of detections, where Fink Sources has put one", () => {
		const detections = [before(4, 1000), before(2, 1500)];
		expect(describeAlert({ ...RAW, detections })).toEqual(
			describeAlert(RAW, { history: detections }),
		);
		expect(describeAlert({ ...RAW, detections: 7 }).detections).toBeNull();
	});

	it('does not count what came after the alert', () => {
		const { detections, age } = describeAlert(RAW, { history: [before(-1, 3000), before(2, 900)] });
		expect([detections, age?.daysSincePrevious]).toEqual([2, expect.closeTo(2, 6)]);
	});

	it('takes the rate, but not the age, from alerts that the trigger grouped', () => {
		const grouped = { ...RAW, count: 2, alerts: [RAW, before(1, 2600)] };
		const { age, change, newAlerts, detections } = describeAlert(grouped);
		expect(age?.text).toBe('2.0 d after the first detection, 24.0 h after the previous one');
		expect(change?.text).toBe('−0.03 ± 0.12 mag/day in i over 24.0 h');
		expect([newAlerts, detections]).toEqual([2, null]);
	});

	it('knows the first alert of an object by its ids', () => {
		const first = { diaSourceId: '170587117485817955', diaObjectId: '170587117485817955' };
		expect(describeAlert(first).age).toMatchObject({ days: 0, text: 'first detection' });
	});

	it('leaves out what is not there', () => {
		expect(describeAlert({ diaObjectId: '170587117485817955', visits: 4 })).toEqual({
			...Object.fromEntries(
				'diaSourceId ssObjectId name detected age brightness totalLight change snr detectionSnr reliability detections newAlerts position nearbyGalaxy redshift trail observation'
					.split(' ')
					.map((key) => [key, null]),
			),
			diaObjectId: '170587117485817955',
			title: '170587117485817955',
			identity: { kind: 'diaObject', id: '170587117485817955' },
			isAsteroid: false,
			leading: 'difference',
			quality: [],
			classes: [],
			scores: [],
			links: [expect.objectContaining({ name: 'portal' })],
		});
	});

	it('names an asteroid and links its page', () => {
		const asteroid = { 'r:diaObjectId': '0', 'r:ssObjectId': '21', 'f:sso_name': 'Ceres' };
		const query = 'show_object?object_id=Ceres';
		expect(describeAlert(asteroid)).toMatchObject({
			title: 'Ceres',
			links: [
				{ name: 'mpc', url: `https://www.minorplanetcenter.net/db_search/${query}` },
				{ name: 'jpl', url: 'https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=Ceres' },
			],
		});
		expect(describeAlert({ ssObjectId: '21' }).title).toBe('Solar System object 21');
	});

	it('refuses a record without an alert and names its fields', () => {
		expect(() => describeAlert({ id: 'F123', name: 'a.png' })).toThrow(
			'No alert found: there is neither a diaSourceId nor a diaObjectId',
		);
		expect(() => describeAlert([RAW])).toThrow('Alert is not the record of an alert');
		expect(() => describeAlert(RAW, { history: 'soon' })).toThrow(
			'History is not a list of detections',
		);
	});

	it('refuses an id that another node has rounded', () => {
		expect(() => describeAlert({ diaObjectId: Number('170587117485817955') })).toThrow(
			/already rounded/,
		);
		expect(() => describeAlert({ 'r:diaSourceId': 2 ** 57 })).toThrow(/already rounded/);
		expect(() => describeAlert({ diaSourceId: '1.7058711748581795e+17' })).toThrow(/exponent/);
		expect(() => describeAlert({ 'r:diaObjectId': '170587117485817955.0' })).toThrow(
			/must be a whole number/,
		);
		expect(describeAlert({ diaSourceId: '170666304474710039', diaObjectId: '0.0' })).toMatchObject({
			diaSourceId: '170666304474710039',
			diaObjectId: null,
		});
	});
});
