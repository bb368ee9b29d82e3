import { simplifyAlert, simplifyForcedPhotometry, type CellValue, type Row } from '../../src/alert';
import { composeAlertMessage, composeDigest, describeAlert } from '../../src/message';
import { before, RAW } from './alerts';

const asCsv = (row: Row): Row =>
	Object.fromEntries(
		Object.entries(row).map(([column, value]) => [
			column,
			typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value ?? ''),
		]),
	);
const textOf = (json: object) => composeAlertMessage(json).text;

describe('rows read from csv, where everything is text', () => {
	it('make the record and the message of the row as served', () => {
		const row: Row = { ...RAW, 'r:isDipole': true, 'r:reliability': 0.2, 'f:clf_cats_score': 0.97 };
		expect(simplifyAlert(asCsv(row))).toMatchObject({
			fluxNjy: 2674.6938,
			brightnessKind: 'detection',
			detectionSnr: 8.7,
			catsScore: 0.97,
			quality: ['dipole', 'low reliability'],
		});
		expect(textOf(asCsv(row))).toBe(textOf(row));
	});

	it('are a history like any other', () => {
		const rows: Row[] = [before(1, 2000), before(2, 1000)];
		const composed = composeAlertMessage(RAW, { history: rows.map(asCsv) }).text;
		expect(composed).toBe(composeAlertMessage(RAW, { history: rows }).text);
		// 2.5 log10(2000 / 2674.6938) = −0.3156
		expect(composed).toMatch(/^Change: *−0\.32 ± 0\.12 mag\/day in i over 24\.0 h$/m);
	});

	it.each<[string, string[]]>([
		[
			'["dipole","artificial source in the template, at the center"]',
			['dipole', 'artificial source in the template, at the center'],
		],
		["['dipole', 'image edge']", ['dipole', 'image edge']],
		['dipole, low reliability', ['dipole', 'low reliability']],
		['dipole', ['dipole']],
		['[]', []],
		['', []],
	])('keep the quality %p', (quality, words) => {
		expect(describeAlert({ ...simplifyAlert(RAW), quality }).quality).toEqual(words);
	});

	it.each(['null', 'NULL', 'None', 'nan', '0.0', '-1', -1])(
		'have no object where it is %p',
		(id) => {
			const alert = describeAlert({ ...simplifyAlert(RAW), diaObjectId: id, tnsName: null });
			expect(alert).toMatchObject({ identity: null, title: RAW['r:diaSourceId'] });
			const asteroid = { ...RAW, 'r:diaObjectId': id, 'r:ssObjectId': '21163624394469969' };
			expect(describeAlert(asteroid)).toMatchObject({ isAsteroid: true, title: '2004 JQ12' });
		},
	);
});

describe('what nobody asked for or measured', () => {
	it('is not called missing: the quality of rows without its columns', () => {
		const { 'r:reliability': reliability, ...row } = RAW;
		expect(describeAlert(row).quality).toEqual([]);
		expect(describeAlert({ ...row, 'r:isDipole': false }).quality).toEqual(['reliability missing']);
		expect(describeAlert({ ...row, 'r:reliability': null }).quality).toEqual([
			'reliability missing',
		]);
		expect(describeAlert({ ...row, 'r:reliability': reliability }).quality).toEqual([]);
	});

	it.each([-1, 1.2, -99, 'nan'])('is not printed as a probability: %p', (value) => {
		const row: Row = {
			...RAW,
			'r:reliability': value,
			'f:clf_cats_score': value,
			'f:clf_earlySNIa_score': value,
		};
		const tidy = simplifyAlert(row);
		expect(tidy.quality).toEqual(['reliability missing']);
		expect(tidy).not.toHaveProperty('catsScore');
		expect(textOf(row)).not.toMatch(/^Reliability:|Early SN Ia|SN-like [\d−-]/m);
	});

	it.each<[string, CellValue]>([
		['f:xm_tns_redshift', -9],
		['f:xm_tns_redshift', -1],
		['f:xm_tns_redshift', 99],
		['f:xm_tns_redshift', 1e20],
		['f:xm_legacydr8_pstar', -1],
		['f:xm_legacydr8_pstar', -99],
	])('makes no redshift of %s = %p', (column, value) => {
		const other = column.includes('tns') ? 'f:xm_legacydr8_zphot' : 'f:xm_tns_redshift';
		expect(describeAlert({ ...RAW, [other]: null, [column]: value }).redshift).toBeNull();
	});

	it('does not round a small redshift to none', () => {
		const near = { 'f:xm_tns_redshift': null, 'f:xm_legacydr8_e_zphot': null };
		expect(describeAlert({ ...RAW, ...near, 'f:xm_legacydr8_zphot': 0.0004 }).redshift).toBe(
			'photo-z 0.00040 (Legacy Surveys, error not known)',
		);
	});

	it('does not name a class by a bare number', () => {
		expect(textOf({ ...RAW, 'f:clf_cats_class': 99 })).toContain('CATS class 99 0.97');
	});

	it('does not call a small negative flux 0', () => {
		const fading = { ...RAW, 'r:psfFlux': -0.4, 'r:psfFluxErr': 0.1 };
		expect(composeAlertMessage(fading).subject).toMatch(/diff i=-0\.400 nJy$/);
	});
});

describe('items that hold magnitudes only', () => {
	const of = (magnitude: unknown, magnitudeErr: unknown = 0.03) =>
		describeAlert({ diaSourceId: '1', band: 'g', magnitude, magnitudeErr }).brightness;

	it.each([99, 99.99, -99, -999, '99.0', 'nan', '', null])('say nothing of %p', (magnitude) => {
		expect(of(magnitude)).toBeNull();
	});

	it('are not without an error where it is tiny', () => {
		// 1.0857 · 12 / 1e6 = 0.000013
		const { magnitudeErr, magnitude } = simplifyAlert({
			...RAW,
			'r:psfFlux': 1e6,
			'r:psfFluxErr': 12,
		});
		expect(magnitudeErr).toBe(0.00001);
		expect(of(magnitude, magnitudeErr)?.text).toBe('difference g = 16.400 (AB, error < 0.001)');
	});

	it('write no minus before 0, and one before what is brighter', () => {
		expect(of(0)?.short).toBe('diff g=0.0');
		expect(of(-1.46)?.short).toBe('diff g=-1.5');
	});
});

it.each([0, -1, -99, '0.0'])('no alert is of the time %p', (mjdTai) => {
	expect(describeAlert({ diaSourceId: '1', mjdTai }).detected).toBeNull();
	expect(textOf({ ...RAW, 'r:midpointMjdTai': mjdTai })).not.toMatch(/18[56]\d/);
});

describe('ages', () => {
	it('call nothing the first detection that comes before the first one', () => {
		const first = RAW['r:midpointMjdTai'] + 3;
		const row = { ...RAW, 'f:firstDiaSourceMjdTaiFink': first };
		expect(simplifyAlert(row)).not.toHaveProperty('daysSinceFirstDetection');
		expect(describeAlert(row).age).toBeNull();
		expect(describeAlert({ ...simplifyAlert(RAW), daysSinceFirstDetection: -3 }).age).toBeNull();
	});

	it('count no forced photometry, which measures where nothing was detected too', () => {
		const forced = (days: number) => ({
			...before(days, 3),
			'r:diaSourceId': null,
			'r:diaForcedSourceId': String(1000 + days),
		});
		const tidy = simplifyForcedPhotometry(forced(9));
		const row = { ...RAW, 'f:firstDiaSourceMjdTaiFink': null };
		const { age, detections } = describeAlert(row, {
			history: [forced(30), tidy, before(2, 1000)],
		});
		expect(age?.text).toBe('2.0 d after the first detection');
		expect(detections).toBe(2);
		expect(describeAlert(row, { history: [forced(30), tidy] })).toMatchObject({
			...{ age: null, detections: null },
		});
	});

	it('know from the rows of the list too that a limit cut it', () => {
		const cut = [before(1, 2000), before(2, 1000)].map((row) => ({
			...row,
			numberOfDetections: 251,
		}));
		const item = { ...simplifyAlert({ ...RAW, 'f:firstDiaSourceMjdTaiFink': null }) };
		for (const detections of [
			cut,
			cut.map((row) => ({ ...simplifyAlert(row), numberOfDetections: 251 })),
		])
			expect(describeAlert({ ...item, detections })).toMatchObject({ age: null, detections: 251 });
	});

	it.each([0, -1, -99, 'nan'])('and counts take %p for none', (numberOfDetections) => {
		expect(describeAlert({ ...simplifyAlert(RAW), numberOfDetections }).detections).toBeNull();
	});

	it('do not take the first of a list that lacks detections for the first of all', () => {
		const row = { ...RAW, 'f:firstDiaSourceMjdTaiFink': null };
		const history = [before(1, 2000), before(2, 1000)];
		expect(describeAlert(row, { history }).age?.days).toBeCloseTo(2, 6);
		const cut = { ...simplifyAlert(row), numberOfDetections: 251 };
		expect(describeAlert(cut, { history })).toMatchObject({ age: null, detections: 251 });
		expect(describeAlert({ ...cut, numberOfDetections: 3 }, { history }).age?.days).toBeCloseTo(
			2,
			6,
		);
	});
});

describe('rows that are not alerts', () => {
	const object = { diaObjectId: '170587117485817955', numberOfDetections: 12 };
	const forced = { ...object, band: 'g', fluxNjy: 30, fluxErrNjy: 30, mjdTai: 61235 };

	it('are not called new alerts', () => {
		expect(composeAlertMessage(object).subject).toBe('[Fink] Object 170587117485817955');
		expect(composeAlertMessage(object, { tag: 'in_tns' }).subject).toBe(
			'[Fink] in_tns: object 170587117485817955',
		);
		// 31.4 − 2.5 log10(5 · 30) = 25.96
		expect(composeAlertMessage(forced).subject).toBe(
			'[Fink] Object 170587117485817955 diff g>26.0',
		);
	});

	it('are not counted as alerts', () => {
		const subject = (...items: object[]) =>
			composeDigest(items.map((item) => ({ facts: describeAlert(item) }))).message.subject;
		expect(subject(object)).toBe('[Fink] 1 object');
		expect(subject(object, { diaObjectId: '7' }, forced)).toBe('[Fink] 2 objects');
		expect(subject({ diaObjectId: '7' }, RAW)).toBe('[Fink] 2 objects with 1 new alert');
	});
});

it('writes subjects in ASCII, a limit below 0 too', () => {
	// 31.4 − 2.5 log10(1e14) = −3.6
	const star = describeAlert({ ...RAW, 'r:psfFlux': 1e14 });
	expect(composeDigest([{ facts: star }], { brightMagnitude: -1.5 }).message.subject).toBe(
		'[Fink] 1 new alert, 1 brighter than -1.5 mag (difference)',
	);
});

it('does not say "all" of alerts if only the newest is known to be bright', () => {
	// 1e6 nJy are 16.4 mag
	const bright = { ...RAW, 'r:psfFlux': 1e6 };
	const subject = (count: number) =>
		composeDigest(
			[
				{ ...bright, count },
				{ ...bright, 'r:diaSourceId': '2', 'r:diaObjectId': '1' },
			].map((item) => ({
				facts: describeAlert(item),
			})),
		).message.subject;
	expect(subject(1)).toBe('[Fink] 2 new alerts, all brighter than 20 mag (difference)');
	expect(subject(4)).toBe(
		'[Fink] 2 objects with 5 new alerts, 2 brighter than 20 mag (difference)',
	);
});
