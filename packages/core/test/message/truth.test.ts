import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { simplifyAlert, type Row } from '../../src/alert';
import { altTextOf } from '../../src/message/alertWords';
import { composeAlertMessage, composeDigest, describeAlert } from '../../src/message';
import { before, RAW } from './alerts';

const about = (further: Row, options = {}) => composeAlertMessage({ ...RAW, ...further }, options);
const rowOf = (text: string, label: string) => new RegExp(`^${label}: *(.*)$`, 'm').exec(text)?.[1];

describe('which brightness leads', () => {
	it.each<[string, Row, 'difference' | 'total']>([
		['a transient', {}, 'difference'],
		[
			'a star of 10 standard deviations of parallax',
			{ 'f:xm_gaiadr3_Plx': 2, 'f:xm_gaiadr3_e_Plx': 0.2 },
			'total',
		],
		[
			'a parallax of 2 standard deviations',
			{ 'f:xm_gaiadr3_Plx': 0.4, 'f:xm_gaiadr3_e_Plx': 0.2 },
			'difference',
		],
		['a variable of Gaia', { 'f:xm_gaiadr3_VarFlag': '1' }, 'total'],
		['a variable of VSX', { 'f:xm_vsx_Type': 'RRAB' }, 'total'],
		['a quasar of SIMBAD', { 'f:xm_simbad_otype': 'QSO' }, 'total'],
		['a fading of 4 standard deviations', { 'r:psfFlux': -1226 }, 'total'],
	])('of %s', (_, further, leading) => {
		const raw = { ...RAW, ...further };
		const simplified = simplifyAlert(raw) as Record<string, unknown>;
		delete simplified.leadingBrightness;
		expect(describeAlert(raw).leading).toBe(leading);
		expect(describeAlert(simplified).leading).toBe(leading);
		const first =
			leading === 'total' ? /^Total light:.*\nDifference:/m : /^Difference:.*\nTotal light:/m;
		expect(about(further).text).toMatch(first);
	});

	it('is what the user says', () => {
		expect(about({}, { leading: 'total' }).subject).toMatch(/ total i=22\.2$/);
		expect(about({ 'f:xm_vsx_Type': 'M' }, { leading: 'difference' }).subject).toMatch(
			/ diff i=22\.8$/,
		);
	});

	it('is the known one where only one is known', () => {
		const noTotal = { 'r:scienceFlux': null, 'f:xm_vsx_Type': 'M' };
		expect(about(noTotal).facts).toMatchObject({ leading: 'difference', totalLight: null });
		expect(about({ 'r:psfFlux': null }).subject).toMatch(/ total i=22\.2$/);
	});

	it('does not hide that the source is below its template', () => {
		const fading = about({ 'r:psfFlux': -812, 'r:psfFluxErr': 30, 'r:isNegative': false });
		expect(fading.subject).toMatch(/ total i=22\.2, diff i=-812 nJy$/);
		expect(fading.summary).toContain(
			'total i = 22.15 ± 0.07 (AB); difference i = −812 ± 30 nJy, 27σ fainter than the template',
		);
	});

	it('takes what the flux says where isNegative says otherwise', () => {
		expect(about({ 'r:isNegative': true }).summary).toContain('difference i = 22.83 ± 0.12 (AB)');
	});
});

describe('a change of brightness', () => {
	const change = (further: Row, history: Row[] = [before(2, 1500)]) => {
		const row = { ...RAW, ...further };
		return describeAlert(row, { history: [...history, row] }).change?.text;
	};

	it.each<[string, Row]>([
		['a source below its template', { 'r:psfFlux': -2674, 'r:scienceFlux': null }],
		['one of 2.9 standard deviations', { 'r:psfFlux': 880 }],
		['one without an error', { 'r:psfFluxErr': null }],
		['one that CATS calls periodic', { 'f:clf_cats_class': 21 }],
		['one of VSX', { 'f:xm_vsx_Type': 'EA', 'r:scienceFlux': null }],
		['one of the GCVS', { 'f:xm_gcvs_type': 'M', 'r:scienceFlux': null }],
		['an RR Lyrae star of SIMBAD', { 'f:xm_simbad_otype': 'RRLyrae', 'r:scienceFlux': null }],
		[
			'a long-period variable of SIMBAD',
			{ 'f:xm_simbad_otype': 'LongPeriodV*', 'r:scienceFlux': null },
		],
		[
			'a candidate of an eclipsing binary',
			{ 'f:xm_simbad_otype': 'EB*_Candidate', 'r:scienceFlux': null },
		],
	])('is not stated for %s', (_, further) => expect(change(further)).toBeUndefined());

	it('is stated for a supernova of SIMBAD', () => {
		expect(change({ 'f:xm_simbad_otype': 'SN*' })).toMatch(/^−0\.31 ± 0\.06 mag\/day/);
	});

	it.each<[string, Row[]]>([
		['of the same night', [before(0.2, 1500)]],
		['in another band', [before(2, 1500, 'g')]],
		['below 3 standard deviations', [before(2, 55)]],
		['of another object', [{ ...before(2, 1500), 'r:diaObjectId': '170000000000000001' }]],
	])('needs more than a point %s', (_, history) => expect(change({}, history)).toBeUndefined());

	it('is that of the total light where the total leads', () => {
		const earlier = { ...before(2, 1500), 'r:scienceFlux': 4000, 'r:scienceFluxErr': 100 };
		// 2.5 log10(4000 / 5000) / 2
		expect(change({ 'f:xm_simbad_otype': 'QSO' }, [earlier])).toMatch(
			/^−0\.12 ± 0\.04 mag\/day of total light in i over 2\.0 d/,
		);
	});

	it('has one sign, decided with its digits', () => {
		const point = (n: number, mjdTai: number, fluxNjy: number) => ({
			...{ diaSourceId: String(n), diaObjectId: '1', mjdTai, band: 'r', fluxNjy, fluxErrNjy: 20 },
		});
		const [then, now] = [point(0, 61000, 10000), point(1, 61002, 10050)];
		expect(describeAlert(now, { history: [then, now] }).change?.text).toBe(
			'−0.003 ± 0.002 mag/day in r over 2.0 d',
		);
	});
});

describe('the quality of a detection', () => {
	const dipole = { 'r:isDipole': true, 'r:pixelFlags_edge': true, 'r:reliability': 0.3 };

	it('is a line of a message, a mark in a digest, and in what is heard instead of pictures', () => {
		const message = about(dipole);
		expect(rowOf(message.text, 'Quality')).toBe(
			'Dipole: probably a subtraction artifact; image edge; low reliability',
		);
		expect(message.summary).toContain(', ⚠ dipole, image edge and 1 more, ');
		expect(message.facts.quality).toEqual(['dipole', 'image edge', 'low reliability']);
		expect(altTextOf(message.facts, 'tripletPicture')).toContain('⚠ dipole');
		const digest = composeDigest([{ facts: message.facts }]);
		expect(digest.message.text).toContain('\n   ⚠ dipole, image edge and 1 more\n');
		expect(JSON.stringify(digest.message.slack)).toContain('⚠ dipole');
	});

	it('is left out when it is good, or not chosen', () => {
		expect(about({}).text).not.toContain('Quality');
		expect(about(dipole, { facts: ['detected'] }).text).not.toContain('ipole');
	});
});

describe('an S/N', () => {
	it('is that of the flux beside it, never the one by which Rubin detected the source', () => {
		const { text } = about({ 'r:psfFlux': 1200, 'r:psfFluxErr': 300, 'r:snr': 23.0 });
		expect(rowOf(text, 'Difference')).toBe('i ≈ 23.7 ± 0.3 (AB, marginal, S/N 4.0)');
		expect(rowOf(text, 'S/N')).toBe('difference 4.0, total 16.7');
		expect(rowOf(text, 'Detection S/N')).toBe('23.0');
	});

	it('is not stated if no error is known', () => {
		const { text } = about({ 'r:psfFluxErr': 0, 'r:scienceFluxErr': null });
		expect(rowOf(text, 'S/N')).toBeUndefined();
		expect(rowOf(text, 'Difference')).toBe('i = 2675 nJy, error not known');
	});
});

describe('catalogs and classifiers', () => {
	it('claim no more than they know', () => {
		const { text } = about({
			'f:xm_x3hsp_type': '3HSPJ1',
			'f:xm_x4lac_type': 'bll',
			'f:xm_gaiadr3_DR3Name': 'Gaia DR3 1',
			'f:xm_gaiadr3_Plx': 0.3,
			'f:xm_gaiadr3_e_Plx': 0,
			'f:clf_cats_score': 0.9991,
			'f:clf_snnSnVsOthers_score': 0.004,
			'f:clf_cats_class': 12,
			'r:reliability': 1,
		});
		expect(text).toContain('3HSP blazar within 1′: 3HSPJ1');
		expect(text).toContain('4LAC AGN within 1′: bll');
		expect(text).toContain('Gaia: DR3 1\n');
		expect(text).toContain('CATS Fast > 0.99');
		expect(text).toContain('SuperNNova SN vs. others < 0.01');
		expect(rowOf(text, 'Reliability')).toBe('> 0.99');
		expect(rowOf(text, 'Galaxy within 1′ \\(Mangrove\\)')).toBe('NGC 5139');
		expect(text).not.toMatch(/host/i);
	});

	it.each([
		['tnsRedshift', 0],
		['tnsRedshift', -99],
		['legacyPhotoZ', -99],
		['legacyPhotoZ', -0.02],
		['simbadType', 'None'],
		['vsxType', '--'],
		['tnsName', 'Unknown'],
		['nearbyGalaxyHyperLeda', '-999.0'],
		['catsScore', -1],
		['snnSnVsOthersScore', 1.5],
	])('say nothing where %s is %p', (field, value) => {
		const facts = describeAlert({ diaSourceId: '1', diaObjectId: '2', [field]: value });
		expect(facts).toMatchObject({
			...{ classes: [], scores: [], redshift: null, nearbyGalaxy: null, title: '2' },
		});
	});

	it.each([
		[{ tnsRedshift: 0.0451 }, 'z = 0.045 (TNS)'],
		[{ tnsRedshift: 0.00081 }, 'z = 0.00081 (TNS)'],
		[{ legacyPhotoZ: 0.12, legacyPhotoZErr: 0.03 }, 'photo-z 0.12 ± 0.03 (Legacy Surveys)'],
		[{ legacyPhotoZ: 0.12 }, 'photo-z 0.12 (Legacy Surveys, error not known)'],
	])('give the redshift of %p', (fields, text) =>
		expect(describeAlert({ diaSourceId: '1', ...fields }).redshift).toBe(text),
	);
});

describe('items that hold magnitudes only', () => {
	const of = (fields: object) =>
		describeAlert({ diaSourceId: '1', band: 'r', ...fields }).brightness?.text;

	it.each([
		[{ magnitude: 20.1, magnitudeErr: 0.02 }, 'difference r = 20.10 ± 0.02 (AB)'],
		// 1.0857 / 0.26 = 4.2; 1.0857 / 0.5 = 2.17, 20.1 + 2.5 log10(2.17 / 5) = 19.19
		[{ magnitude: 20.1, magnitudeErr: 0.26 }, 'difference r ≈ 20.1 ± 0.3 (AB, marginal, S/N 4.2)'],
		[{ magnitude: 20.1, magnitudeErr: 0.5 }, 'difference r > 19.19 (5σ limit)'],
		[{ magnitude: 20.1 }, 'difference r = 33113 nJy, error not known'],
		[{ limitingMagnitude: 24.18 }, 'difference r > 24.18 (5σ limit)'],
	])('are described by what they hold: %j', (fields, text) => expect(of(fields)).toBe(text));
});

describe('a position', () => {
	it.each([
		[0, -1e-7, '0.000000 0.000000', '00:00:00.00 +00:00:00.0'],
		[359.99999999, -0, '0.000000 0.000000', '00:00:00.00 +00:00:00.0'],
		[-1e-9, -0.00001, '0.000000 -0.000010', '00:00:00.00 +00:00:00.0'],
		[-158.7, -6.1, '201.300000 -6.100000', '13:25:12.00 -06:06:00.0'],
	])('at %d %d has sign and digits of one piece', (ra, dec, degrees, sexagesimal) => {
		const { position, links } = describeAlert({ diaSourceId: '1', ra, dec });
		expect(position).toMatchObject({ degrees, sexagesimal });
		expect(links.map(({ url }) => url).join(' ')).not.toMatch(/-0(?![\d.])/);
	});
});

describe('the number of detections', () => {
	it('is what the item counts where a list lacks some', () => {
		const row = { diaSourceId: '1', diaObjectId: '2', mjdTai: 61235 };
		const history = [1, 2].map((n) => ({ ...row, diaSourceId: `${n + 1}`, mjdTai: 61235 - n }));
		const count = (numberOfDetections: number) =>
			describeAlert({ ...row, numberOfDetections }, { history }).detections;
		expect([count(346), count(2)]).toEqual([346, 3]);
	});
});

describe('an age', () => {
	it('is what the item tells where the list does not reach so far back', () => {
		const row = { ...RAW, 'f:firstDiaSourceMjdTaiFink': RAW['r:midpointMjdTai'] - 40 };
		expect(describeAlert(row, { history: [before(3, 900), row] }).age?.text).toBe(
			'40.0 d after the first detection, 3.0 d after the previous one',
		);
	});
});

describe('a digest', () => {
	const entry = (n: number, further: Row = {}) => ({
		facts: describeAlert({
			...RAW,
			'r:diaObjectId': String(10 + n),
			'f:xm_tns_fullname': null,
			...further,
		}),
	});

	it('calls bright what has a magnitude, and counts apart what is fading', () => {
		const entries = [
			entry(1, { 'r:psfFlux': 40000 }),
			entry(2, { 'r:psfFlux': -40000, 'r:scienceFlux': 9e6 }),
			// 40,000 nJy of 2 standard deviations, and without an error.
			entry(3, { 'r:psfFlux': 40000, 'r:psfFluxErr': 20000 }),
			entry(4, { 'r:psfFlux': 40000, 'r:psfFluxErr': 0 }),
			entry(5, { 'f:xm_vsx_Type': 'M', 'r:scienceFlux': 90000 }),
		];
		const digest = composeDigest(entries, { sort: 'brightest', brightMagnitude: 20 });
		// 31.4 - 2.5 log10(90000) = 19.01, of 40000 = 19.89
		expect(digest.message.summary).toBe(
			'5 new alerts, 2 brighter than 20 mag (1 difference, 1 total), 1 fainter than its template. Brightest: 15, total i = 19.014 ± 0.004 (AB)',
		);
		expect(digest.entries).toEqual([4, 0, 2, 3, 1]);
	});

	it('links an object once, however many of its alerts are not shown', () => {
		const entries = [entry(1), entry(2), entry(2), entry(2)];
		expect(composeDigest(entries, { maxShown: 1, links: [] }).message.text).toMatch(
			/and 3 more\n {3}12: https:\/\/lsst\.fink-portal\.org\/12\n$/,
		);
	});

	it('counts objects by who they are', () => {
		const entries = [entry(1), entry(1), entry(2)];
		expect(composeDigest(entries).message.subject).toBe('[Fink] 2 objects with 3 new alerts');
	});
});

it.each(['America/Los_Angeles', 'Asia/Kolkata', 'UTC'])(
	'takes a time without a zone for UTC where the computer is set to %s',
	(zone) => {
		const script = `
			const { describeAlert } = require('./src/message');
			const written = ['2026-07-14T10:03:00.470', '2026-07-14 10:03:00.470', '2026-07-14T10:03:00.470Z', '2026-07-14T12:03:00.470+02:00']
				.map((timeUtc) => describeAlert({ diaSourceId: '1', timeUtc }).detected.utcIso);
			console.log(new Date(2026, 6, 14).getTimezoneOffset(), ...written);`;
		const env = { ...process.env, TZ: zone };
		const root = join(__dirname, '../..');
		const out = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], {
			cwd: root,
			env,
			encoding: 'utf8',
		});
		const offset = { 'America/Los_Angeles': '420', 'Asia/Kolkata': '-330', UTC: '0' }[zone];
		expect(out.trim().split(' ')).toEqual([
			offset,
			...Array.from({ length: 4 }, () => '2026-07-14T10:03:00.470Z'),
		]);
	},
	// A process of its own, on a machine that may be busy.
	60_000,
);

const CASE = join(__dirname, '../../../../../shared/cases/photo-z-of-a-star-and-dipole.json');

if (existsSync(CASE)) {
	it('says of the recorded dipole on a star what it is, and no redshift', () => {
		const cases = JSON.parse(readFileSync(CASE, 'utf8')) as Record<string, { row?: Row }>;
		const row = cases['170094456523456557'].row ?? {};
		const { text, facts } = composeAlertMessage(row);
		expect(rowOf(text, 'Quality')).toMatch(/^Dipole: probably a subtraction artifact/);
		expect(facts).toMatchObject({ redshift: null, leading: 'total' });
	});
} else {
	console.log('truth: ../shared/cases is absent, its dipole on a star is left out');
}
