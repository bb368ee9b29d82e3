import type { AlertFacts, BrightnessFact } from '../AlertFacts';
import { SAME_TIME_DAYS } from '../facts/age';
import { decimalsOfError } from '../numberText';
import { qualityText } from '../qualityText';
import type { Draft, DraftRemarks } from './Draft';
import { reportProblems, toAscii } from './reportProblems';

/** A measurement in TNS's form. */
interface TnsPhotometry {
	readonly obsdate: string;
	readonly flux: string;
	readonly flux_error: string;
	readonly limiting_flux: string;
	readonly flux_units: string;
	readonly filter_value: string;
	readonly instrument_value: string;
	readonly exptime: string;
	readonly observer: string;
	readonly comments: string;
}

/** One report, https://www.wis-tns.org/content/tns-getting-started, `at_report` of the bulk report. */
export interface TnsAtReport {
	readonly ra: { readonly value: string; readonly error: string; readonly units: string };
	readonly dec: { readonly value: string; readonly error: string; readonly units: string };
	readonly reporting_group_id: string;
	readonly discovery_data_source_id: string;
	readonly reporter: string;
	readonly discovery_datetime: string;
	readonly at_type: string;
	readonly host_name: string;
	readonly internal_name: string;
	readonly remarks: string;
	readonly non_detection: { readonly archiveid: string; readonly archival_remarks: string };
	readonly photometry: { readonly photometry_group: Readonly<Record<'0', TnsPhotometry>> };
}

/** Draft of an AT report for the Transient Name Server. */
export interface TnsDraft extends DraftRemarks {
	/** Body of TNS's bulk report; `null` when there is nothing to report. */
	readonly json: { readonly at_report: Readonly<Record<'0', TnsAtReport>> } | null;
	/** The same as two lines of a table, names and values. */
	readonly tsv: string;
}

/** TNS's numbers: AB magnitudes, LSST's camera, its filters, type PSN, "other" archive. */
const AB_MAGNITUDE = '1';
const LSST_CAMERA = '287';
const FILTERS: Readonly<Record<string, string>> = {
	u: '160',
	g: '161',
	r: '162',
	i: '163',
	z: '164',
	y: '165',
};
const POSSIBLE_SUPERNOVA = '1';
const OTHER_ARCHIVE = '0';

/** Seconds of one visit. */
const EXPOSURE = '30';

/** The Transient Name Server: a report of a new transient, of a detection of 5σ or more on the difference image. */
export const tns = {
	name: 'tns',
	title: 'TNS AT Report',
	description:
		'JSON and a table for the Transient Name Server. Only for detections with S/N of 5 or more.',
	write: (facts) => {
		const problems = problemsOf(facts);
		if (problems.length > 0) return { json: null, tsv: '', missing: [], problems };
		const isFirst = facts.age !== null && facts.age.days < SAME_TIME_DAYS;
		const report = reportOf(facts, isFirst);
		return {
			json: { at_report: { 0: report } },
			tsv: tableOf(report),
			missing: [
				'reporting_group_id',
				'discovery_data_source_id',
				'reporter',
				'non_detection (the last non-detection, or archival_remarks)',
				'photometry observer',
				...(isFirst
					? []
					: ['discovery_datetime (this alert is not known to be the first detection)']),
			],
			problems: [],
		};
	},
} as const satisfies Draft<'tns', TnsDraft>;

function problemsOf(facts: AlertFacts): string[] {
	const { brightness, classes, diaObjectId } = facts;
	const reported = classes.find(({ source }) => source === 'TNS');
	return [
		...reportProblems(facts),
		...(reported ? [`TNS lists it already: ${reported.text}.`] : []),
		...(diaObjectId === null ? ['It has no diaObjectId.'] : []),
		...(brightness?.kind === 'detection'
			? []
			: ['It is not a detection of 5σ or more on the difference image.']),
		...(FILTERS[brightness?.band ?? ''] ? [] : ['Its band is not known.']),
	];
}

function reportOf(facts: AlertFacts, isFirst: boolean): TnsAtReport {
	const { detected, diaObjectId, diaSourceId, position, quality } = facts;
	const obsdate = tnsTime(detected?.utcIso ?? '');
	const [ra, dec] = (position?.degrees ?? '').split(' ');
	const doubts = qualityText(quality);
	const remarks = [
		`Alert ${diaSourceId ?? ''} of the Vera C. Rubin Observatory, distributed by Fink`,
		...(doubts === '' ? [] : [`doubts: ${doubts}`]),
	].join('; ');
	return {
		ra: { value: ra, error: '', units: 'deg' },
		dec: { value: dec, error: '', units: 'deg' },
		reporting_group_id: '',
		discovery_data_source_id: '',
		reporter: '',
		discovery_datetime: isFirst ? obsdate : '',
		at_type: POSSIBLE_SUPERNOVA,
		host_name: '',
		internal_name: `LSST-AP-DO-${diaObjectId}`,
		remarks: toAscii(remarks),
		non_detection: { archiveid: OTHER_ARCHIVE, archival_remarks: '' },
		photometry: { photometry_group: { 0: photometryOf(facts.brightness, obsdate) } },
	};
}

function photometryOf(brightness: BrightnessFact | null, obsdate: string): TnsPhotometry {
	const { band, magnitude, magnitudeErr } = brightness ?? {};
	const decimals = Math.min(3, Math.max(2, decimalsOfError(magnitudeErr ?? 0.1)));
	return {
		obsdate,
		flux: (magnitude ?? NaN).toFixed(decimals),
		flux_error: (magnitudeErr ?? NaN).toFixed(3),
		limiting_flux: '',
		flux_units: AB_MAGNITUDE,
		filter_value: FILTERS[band ?? ''] ?? '',
		instrument_value: LSST_CAMERA,
		exptime: EXPOSURE,
		observer: '',
		comments: 'Difference imaging, statistical error',
	};
}

/** `2026-07-14 10:03:00.4`: UTC as TNS writes it. */
function tnsTime(utcIso: string): string {
	return utcIso.slice(0, 21).replace('T', ' ');
}

/** Names in the first line, values in the second; parts of groups have their path as name. */
function tableOf(report: TnsAtReport): string {
	const cells = flatten(report, '');
	return [cells.map(([name]) => name), cells.map(([, value]) => value)]
		.map((line) => line.join('\t'))
		.join('\n');
}

function flatten(value: object, path: string): Array<readonly [name: string, value: string]> {
	return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
		const full = path === '' ? name : `${path}.${name}`;
		if (typeof inner === 'object' && inner !== null) return flatten(inner, full);
		return [[full, String(inner)] as const];
	});
}
