import type { AlertFacts } from '../AlertFacts';
import type { Draft, DraftRemarks } from './Draft';
import { reportProblems, toAscii } from './reportProblems';

/** Draft of a new star for the Variable Star Index. One alert does not show the type, period or range. */
export interface VsxDraft extends DraftRemarks {
	readonly fields: {
		readonly primaryName: string;
		readonly otherNames: string;
		/** Sexagesimal, J2000. */
		readonly position: string;
		readonly constellation: string;
		readonly variabilityType: string;
		readonly spectralType: string;
		readonly maximum: string;
		readonly minimum: string;
		readonly passband: string;
		readonly epochHjd: string;
		readonly periodDays: string;
		readonly remarks: string;
	} | null;
	/** The same, line by line. */
	readonly text: string;
}

/** VSX, https://www.aavso.org/vsx: the sheet of a new variable star. */
export const vsx = {
	name: 'vsx',
	title: 'VSX Sheet',
	description: 'What an alert says about a new variable star. Type, range and period stay empty.',
	write: (facts) => {
		const problems = [
			...reportProblems(facts),
			...facts.classes
				.filter(({ source }) => source === 'VSX')
				.map(({ text }) => `VSX lists it already: ${text}.`),
		];
		if (problems.length > 0) return { fields: null, text: '', missing: [], problems };
		const fields = fieldsOf(facts);
		const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
		return {
			fields,
			text: lines.join('\n'),
			missing: [
				'a search of VSX at this position (first)',
				'variabilityType',
				'maximum and minimum, from a light curve',
				'epochHjd and periodDays, if it is periodic',
				'a phase plot and a finding chart',
				'references',
			],
			problems: [],
		};
	},
} as const satisfies Draft<'vsx', VsxDraft>;

function fieldsOf(facts: AlertFacts): NonNullable<VsxDraft['fields']> {
	const { position, diaObjectId, classes, totalLight, detected } = facts;
	const others = classes
		.filter(({ source }) => source === 'Gaia')
		.map(({ text }) => `Gaia DR3 ${text.replace(/,.*$/, '').replace(/^DR3\s*/, '')}`);
	const measured =
		totalLight?.kind === 'detection'
			? ` One measurement, of ${detected?.text}: ${totalLight.value}.`
			: '';
	return {
		primaryName: others[0] ?? '',
		otherNames: [`LSST-AP-DO-${diaObjectId}`, ...others.slice(1)].join(', '),
		position: position?.sexagesimal ?? '',
		constellation: position?.constellation ?? '',
		variabilityType: '',
		spectralType: '',
		maximum: '',
		minimum: '',
		passband: totalLight?.kind === 'detection' ? (totalLight.band ?? '') : '',
		epochHjd: '',
		periodDays: '',
		remarks: toAscii(`Alerts of the Vera C. Rubin Observatory, distributed by Fink.${measured}`),
	};
}
