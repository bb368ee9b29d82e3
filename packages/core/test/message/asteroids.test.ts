import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { simplifyAlert, type Row } from '../../src/alert';
import { composeAlertMessage, composeDigest, describeAlert } from '../../src/message';

/** An alert of an asteroid as Fink serves it: all of them share the diaObjectId 0. */
const asteroid = (n: number, ssObjectId: string, further: Row = {}): Row => ({
	'r:diaSourceId': String(170666307117217567n + BigInt(n)),
	'r:diaObjectId': '0',
	'r:ssObjectId': ssObjectId,
	'r:midpointMjdTai': 61235.359 + n,
	'r:band': 'r',
	'r:ra': 150.1,
	'r:dec': 2.07,
	'r:psfFlux': 25251.7,
	'r:psfFluxErr': 276.9,
	'r:scienceFlux': 25298.1,
	'r:scienceFluxErr': 279.7,
	'r:snr': 91.19,
	'r:reliability': 0.91,
	'r:exposureTime': 30,
	'r:trailLength': 3.4842775,
	'r:trailAngle': -30.371958,
	'f:xm_simbad_otype': 'Star',
	'f:xm_mangrove_HyperLEDA_name': 'PGC1',
	'f:clf_snnSnVsOthers_score': 0.7,
	...further,
});

/** K04J12Q, K26N01A and K20S88J in ASCII. */
const [JQ12, NA1, SJ88] = ['21163624394469969', '21165832074703169', '21165806389311562'];

describe('a message about an asteroid', () => {
	const message = composeAlertMessage(asteroid(0, JQ12));

	it('goes by its designation and its total light, and is nothing new', () => {
		expect(message.subject).toBe('[Fink] 2004 JQ12 seen by Rubin total r=20.4');
		expect(message.summary).toBe(
			'2004 JQ12 seen by Rubin, total r = 20.39 ± 0.01 (AB), 2026-07-14 08:36:20 UTC',
		);
		expect(composeAlertMessage(asteroid(0, JQ12), { tag: 'faint_trails' }).subject).toBe(
			'[Fink] faint_trails: 2004 JQ12 seen by Rubin total r=20.4',
		);
	});

	it('tells what is known of it, and not what else lies at the place', () => {
		expect(message.text).toBe(`2004 JQ12 seen by Rubin
total r = 20.39 ± 0.01 (AB)

Detected:      2026-07-14 08:36:20 UTC
Total light:   r = 20.39 ± 0.01 (AB)
Difference:    r = 20.39 ± 0.01 (AB)
S/N:           total 90.4, difference 91.2
Detection S/N: 91.2
Reliability:   0.91
Trail:         Fitted trail 3.5″ at −30°, 418″/h over the exposure (a fit, not a measured motion: an unresolved source has about the width of the PSF)
Position:      10:00:24.00 +02:04:12.0
               150.100000 2.070000
Sky:           Sextans, galactic latitude +42.0°, ecliptic latitude −9.5°
Object:        21163624394469969
Alert:         170666307117217567

Fink portal: https://lsst.fink-portal.org/K04J12Q
MPC:         https://www.minorplanetcenter.net/db_search/show_object?object_id=2004%20JQ12
JPL:         https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html#/?sstr=2004%20JQ12
`);
	});

	it('says the same of the simplified alert', () => {
		const row = asteroid(0, JQ12);
		expect(describeAlert(simplifyAlert(row))).toEqual(describeAlert(row));
	});

	it.each([
		['2026 NA1', NA1, '2026 NA1', '2026 NA1'],
		['2026NA1', NA1, '2026 NA1', '2026 NA1'],
		['Ukyounodaibu', SJ88, 'Ukyounodaibu (2020 SJ88)', '2020 SJ88'],
		[null, '21', 'Solar System object 21', null],
		['Unknown', SJ88, '2020 SJ88', '2020 SJ88'],
	])('calls %p with the id %s by the title %s', (ssoName, id, title, name) => {
		const facts = describeAlert(asteroid(0, id, { 'f:sso_name': ssoName }));
		expect(facts).toMatchObject({ title, name, identity: { kind: 'ssObject', id } });
	});

	it('has no change, as asteroids turn, and no age', () => {
		const history = [0, 1, 2].map((n) => asteroid(n, JQ12, { 'r:scienceFlux': 20000 + n * 4000 }));
		expect(describeAlert(history[2], { history })).toMatchObject({
			change: null,
			age: null,
			detections: 3,
		});
	});
});

describe('three asteroids in one list', () => {
	const rows = [JQ12, NA1, SJ88].flatMap((id, at) =>
		Array.from({ length: 8 }, (_, n) => asteroid(at * 8 + n, id)),
	);

	it('have each their own history', () => {
		const counts = rows.map((row) => describeAlert(row, { history: rows }).detections);
		expect([counts[7], counts[15], counts[23]]).toEqual([8, 8, 8]);
	});

	it('are three objects in a digest', () => {
		const entries = rows.map((row) => ({ facts: describeAlert(row) }));
		const { message } = composeDigest(entries, { brightMagnitude: 15 });
		expect(message.subject).toBe('[Fink] 3 asteroids with 24 alerts');
		expect(message.text).toContain('2020 SJ88\n   total r = 20.39 ± 0.01 (AB)\n');
	});
});

const CASE = join(__dirname, '../../../../../shared/cases/three-asteroids.json');

if (existsSync(CASE)) {
	it('are three in the recorded list too', () => {
		const rows = JSON.parse(readFileSync(CASE, 'utf8')) as Row[];
		const entries = rows.map((row) => ({ facts: describeAlert(row, { history: rows }) }));
		expect(composeDigest(entries).message.subject).toMatch(/^\[Fink\] 3 asteroids with 24 alerts/);
		expect(entries.map(({ facts }) => facts.detections)).toContain(8);
		const titles = new Set(entries.map(({ facts }) => facts.title));
		expect(titles.size).toBe(3);
		expect([...titles].join(' ')).not.toMatch(/\d{17}/);
	});
} else {
	console.log('asteroids: ../shared/cases is absent, its list of three asteroids is left out');
}
