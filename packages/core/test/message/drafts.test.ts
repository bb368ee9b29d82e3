import { composeAlertMessage, describeAlert, DRAFTS, type Drafts } from '../../src/message';
import { RAW } from './alerts';

/** A first detection of a source that nobody has reported. */
const NEW = {
	...RAW,
	'f:xm_tns_fullname': null,
	'f:firstDiaSourceMjdTaiFink': RAW['r:midpointMjdTai'],
};

const draftsOf = (json: object): Required<Drafts> => {
	const names = DRAFTS.map(({ name }) => name);
	return composeAlertMessage(json, { drafts: names }).drafts as Required<Drafts>;
};

const PHOTOMETRY = 'flux_units filter_value instrument_value exptime observer comments';

/**
 * Paths of an AT report in TNS's bulk report (JSON), as its manual lists them and fink-tns 1.0, AMPEL and tom_tns send
 * them. What must be filled in is in capitals here; of `non_detection` either a measurement or the archive.
 */
const TNS_PATHS = [
	...['RA.VALUE', 'ra.error', 'ra.units', 'DEC.VALUE', 'dec.error', 'dec.units'],
	...[
		'REPORTING_GROUP_ID',
		'DISCOVERY_DATA_SOURCE_ID',
		'REPORTER',
		'DISCOVERY_DATETIME',
		'AT_TYPE',
	],
	...['host_name', 'host_redshift', 'transient_redshift', 'internal_name', 'remarks'],
	...['NON_DETECTION.ARCHIVEID', 'non_detection.archival_remarks', 'non_detection.obsdate'],
	...`limiting_flux ${PHOTOMETRY}`.split(' ').map((name) => `non_detection.${name}`),
	...`OBSDATE FLUX flux_error limiting_flux ${PHOTOMETRY}`
		.replace(/flux_units|filter_value|instrument_value/g, (name) => name.toUpperCase())
		.split(' ')
		.map((name) => `photometry.photometry_group.0.${name}`),
].map((path) => [path.toLowerCase(), /[A-Z]/.test(path)] as const);

function pathsIn(value: unknown, path = ''): Array<readonly [path: string, text: string]> {
	if (typeof value !== 'object' || value === null) return [[path, String(value)]];
	return Object.entries(value).flatMap(([name, inner]) =>
		pathsIn(inner, path === '' ? name : `${path}.${name}`),
	);
}

describe('the draft of a TNS report', () => {
	const { json, tsv, missing, problems } = draftsOf(NEW).tns;
	const report = json?.at_report[0];

	it('holds the alert in the fields of a report, and nothing that a human has to decide', () => {
		expect(problems).toEqual([]);
		const known = TNS_PATHS.map(([path]) => path);
		expect(pathsIn(report).filter(([path]) => !known.includes(path))).toEqual([]);
		expect(report).toMatchObject({
			ra: { value: '201.300000', units: 'deg' },
			dec: { value: '-6.100000', units: 'deg' },
			discovery_datetime: '2026-07-14 10:03:00.4',
			at_type: '1',
			internal_name: 'LSST-AP-DO-170587117485817955',
			reporting_group_id: '',
			discovery_data_source_id: '',
			reporter: '',
		});
		// i: 31.4 - 2.5 log10(2674.6938) = 22.83.
		expect(report?.photometry.photometry_group[0]).toMatchObject({
			obsdate: '2026-07-14 10:03:00.4',
			flux: '22.83',
			flux_error: '0.124',
			flux_units: '1',
			filter_value: '163',
			instrument_value: '287',
		});
		expect(missing.join()).toMatch(
			/reporting_group_id.*discovery_data_source_id.*reporter.*non_det/,
		);
	});

	it('has every field that TNS asks for, filled in or named among what is missing', () => {
		const given = new Map(pathsIn(report));
		const open = TNS_PATHS.filter(([path, isNeeded]) => isNeeded && !given.get(path));
		expect(open.map(([path]) => path)).toEqual([
			'reporting_group_id',
			'discovery_data_source_id',
			'reporter',
		]);
		for (const [path] of open) expect(missing.join()).toContain(path);
		for (const name of ['archival_remarks', 'observer']) {
			expect([...given].filter(([path]) => path.endsWith(name)).join()).toMatch(/,$/);
			expect(missing.join()).toContain(name);
		}
	});

	it('has the same values in a table', () => {
		const [names, values] = tsv.split('\n').map((line) => line.split('\t'));
		expect(names).toHaveLength(values.length);
		expect(values[names.indexOf('dec.value')]).toBe('-6.100000');
		expect(values[names.indexOf('photometry.photometry_group.0.flux')]).toBe('22.83');
	});

	it.each([
		['S/N 4', { ...NEW, 'r:psfFlux': 120, 'r:psfFluxErr': 30 }, /not a detection of 5σ/],
		['a limit', { ...NEW, 'r:psfFlux': 30, 'r:psfFluxErr': 30 }, /not a detection of 5σ/],
		['a fading', { ...NEW, 'r:psfFlux': -812, 'r:psfFluxErr': 30 }, /not a detection of 5σ/],
		['no error', { ...NEW, 'r:psfFluxErr': null }, /not a detection of 5σ/],
		['a reported one', RAW, /TNS lists it already/],
		['an asteroid', { ssoName: 'Ceres' }, /Minor Planet Center itself/],
	])('is refused with its reason for %s', (_, json, reason) => {
		const draft = draftsOf(json).tns;
		expect(draft.json).toBeNull();
		expect(draft.problems.join(' ')).toMatch(reason);
	});

	it('leaves the discovery date to the human when the alert is not the first detection', () => {
		const { tns } = draftsOf({ ...NEW, 'f:firstDiaSourceMjdTaiFink': 61230 });
		expect(tns.json?.at_report[0].discovery_datetime).toBe('');
		expect(tns.missing.join()).toContain('discovery_datetime');
	});
});

describe('the draft of a GCN circular', () => {
	it('is plain text of short lines with a link that carries it', () => {
		const { gcn } = draftsOf(RAW);
		expect(gcn.subject).toBe('SN 2026abc: Rubin Observatory detection');
		expect(gcn.body).toMatch(/^[\x20-\x7e\n]+$/);
		const lines = gcn.body.split('\n');
		expect(lines.length).toBeLessThan(60);
		expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72);
		expect(gcn.body.replace(/\n/g, ' ')).toContain('i = 22.83 +/- 0.12 (AB)');
		const { origin, pathname, searchParams } = new URL(gcn.url);
		expect([origin, pathname]).toEqual(['https://gcn.nasa.gov', '/circulars/new']);
		expect(searchParams.get('subject')).toBe(gcn.subject);
		expect(searchParams.get('body')).toBe(gcn.body);
	});

	/** What GCN takes as a subject (nasa-gcn/gcn.nasa.gov, circulars.lib.ts): an event or a keyword, and no reply. */
	const isTaken = (subject: string) =>
		/\b(?:SN|AT)[.\s_-]*\d{4}[a-z]+|FRB|supernova|transient/i.test(subject) &&
		!/draft|re: |fwd: | r: | ris: |subject:/i.test(subject);

	it.each(['SN 2026abc', 'AT2026abc', 'AT 2026abcd', 'TDE 2026abc', 'FRB 20260101A'])(
		'has a subject that GCN takes, for %s',
		(name) => {
			const { gcn } = draftsOf({ ...RAW, 'f:xm_tns_fullname': name });
			expect(gcn.missing.join()).not.toContain('subject');
			expect([gcn.subject, isTaken(gcn.subject)]).toEqual([gcn.subject, true]);
		},
	);

	it('has no subject for a source without a name, and says so', () => {
		const { gcn } = draftsOf(NEW);
		expect(gcn.subject).toBe('');
		expect(gcn.missing[0]).toContain('the event in the subject');
	});

	it('prints a limit and not a magnitude for noise', () => {
		const { gcn } = draftsOf({
			...RAW,
			'r:psfFlux': 30,
			'r:psfFluxErr': 30,
			'r:scienceFlux': null,
		});
		expect(gcn.body).toContain('5 sigma limit');
		expect(gcn.body).not.toMatch(/i = \d/);
	});
});

describe('the sheet for VSX', () => {
	it('leaves type, range and period empty and lists them', () => {
		const { vsx } = draftsOf({ ...NEW, 'f:xm_gaiadr3_DR3Name': 'Gaia DR3 123456' });
		expect(vsx.fields).toMatchObject({
			primaryName: 'Gaia DR3 123456',
			position: '13:25:12.00 -06:06:00.0',
			variabilityType: '',
			maximum: '',
			periodDays: '',
		});
		expect(vsx.missing.length).toBeGreaterThan(3);
	});

	it('is refused for a star that VSX has', () => {
		expect(draftsOf({ ...NEW, 'f:xm_vsx_Type': 'RRAB' }).vsx.problems[0]).toMatch(/VSX lists it/);
	});
});

describe('drafts', () => {
	it('are none for the Minor Planet Center, and are written only when asked for', () => {
		expect(DRAFTS.map(({ name }) => name)).toEqual(['tns', 'gcn', 'vsx']);
		expect(composeAlertMessage(RAW)).not.toHaveProperty('drafts');
		expect(describeAlert(RAW)).not.toHaveProperty('drafts');
	});
});
