import type { AlertFacts } from '../../message';
import type { CardHeader } from './CardRecipe';

/** Pages whose addresses can be read and typed. */
const SHOWN_LINKS: readonly string[] = ['portal', 'tns', 'jpl'];

/** What the user puts in place of what the alert says. */
export interface CardWords {
	/** In place of the name. */
	readonly title?: string;
	readonly tag?: string;
}

/** What a card says about an alert. */
export function cardHeader(facts: AlertFacts, { title, tag }: CardWords = {}): CardHeader {
	const { brightness, detected, age, snr, position, classes, redshift } = facts;
	const heading = title || facts.title;
	const lead = [
		brightness?.text,
		snr === null ? null : `S/N ${String(Math.round(snr * 10) / 10).replace('-', '−')}`,
	];
	const identity = facts.diaObjectId !== null && !heading.includes(facts.diaObjectId);
	const catalogues = classes.map(({ source, text }) => `${source}: ${text}`).join(' · ');
	return {
		title: heading,
		...(tag && { tag }),
		...(joined(lead) && { lead: joined(lead) }),
		lines: [
			joined([detected?.text, age?.text]),
			joined([identity ? `diaObject ${facts.diaObjectId}` : null, position?.sexagesimal]),
			joined([catalogues, redshift]),
		].filter((line) => line !== ''),
		links: facts.links
			.filter(({ name }) => SHOWN_LINKS.includes(name))
			.map(({ label, url }) => ({ label, url })),
	};
}

function joined(parts: ReadonlyArray<string | null | undefined>): string {
	return parts.filter(Boolean).join('  ·  ');
}
