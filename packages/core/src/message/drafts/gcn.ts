import type { AlertFacts } from '../AlertFacts';
import { brightnessesOf } from '../brightnessesOf';
import type { Draft, DraftRemarks } from './Draft';
import { reportProblems, toAscii } from './reportProblems';

/** Draft of a GCN Circular. */
export interface GcnDraft extends DraftRemarks {
	/** Names the event, without which GCN takes no circular; empty when the event has no name. */
	readonly subject: string;
	/** Plain ASCII, fewer than 60 lines. */
	readonly body: string;
	/** GCN's own form with both filled in; whoever opens it has to sign in and to submit. */
	readonly url: string;
}

/** Characters in a line of the body. */
const WIDTH = 72;

/** A name of a transient as TNS gives it, with its prefix. */
const EVENT = /^(SN|AT|TDE|FRB)\s*(\d{4}[A-Za-z]+|\d{8}[A-Za-z]+)$/;

/** GCN Circulars, https://gcn.nasa.gov/docs/circulars/styleguide: text, and a link to GCN's form. */
export const gcn = {
	name: 'gcn',
	title: 'GCN Circular',
	description: "Subject and text of a circular, and a link to GCN's form with both filled in",
	write: (facts) => {
		const problems = reportProblems(facts);
		if (problems.length > 0) return { subject: '', body: '', url: '', missing: [], problems };
		const [, prefix, designation] = EVENT.exec(facts.name ?? '') ?? [];
		const event = designation === undefined ? null : `${prefix} ${designation}`;
		// GCN knows events SN, AT and FRB; others need one of its keywords.
		const keyword = prefix === 'TDE' ? ' of a transient' : '';
		const subject = event === null ? '' : `${event}: Rubin Observatory detection${keyword}`;
		const body = sentencesOf(facts, event).map(wrap).join('\n\n');
		const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
		return {
			subject,
			body,
			url: `https://gcn.nasa.gov/circulars/new?${query}`,
			missing: [
				...(event === null ? ['the event in the subject (it has no name yet)'] : []),
				'authors and affiliations, above the text',
				'what is new about it, and why it deserves a circular',
				'acknowledgements',
			],
			problems: [],
		};
	},
} as const satisfies Draft<'gcn', GcnDraft>;

function sentencesOf(facts: AlertFacts, event: string | null): string[] {
	const { detected, diaObjectId, diaSourceId, position, redshift, quality } = facts;
	const who = event ?? 'a source';
	const time = detected?.text ?? '';
	const brightnesses = brightnessesOf(facts).map(({ text }) => text);
	return [
		`The Vera C. Rubin Observatory detected ${who} (diaObjectId ${diaObjectId}, alert ${diaSourceId}) on ${time}. The alert was distributed by the Fink broker.`,
		`Position (ICRS): RA, Dec = ${position?.sexagesimal} = ${position?.degrees} deg.`,
		...(brightnesses.length === 0
			? []
			: [
					`Brightness, with statistical errors, not corrected for extinction: ${brightnesses.join('; ')}.`,
				]),
		...(redshift === null ? [] : [`Redshift from catalogs: ${redshift}.`]),
		...(quality.length === 0 ? [] : [`Doubts about the detection: ${quality.join(', ')}.`]),
	].map(toAscii);
}

function wrap(sentence: string): string {
	return sentence.split(' ').reduce((text, word) => {
		const last = text.slice(text.lastIndexOf('\n') + 1);
		return last.length + 1 + word.length > WIDTH ? `${text}\n${word}` : `${text} ${word}`;
	});
}
