import {
	brightnessesOf,
	headlineBrightnesses,
	qualityText,
	snrText,
	type AlertFacts,
} from '../../message';
import type { CardHeader } from './CardRecipe';

/** Pages whose addresses can be read and typed. */
const SHOWN_LINKS: readonly string[] = ['portal', 'tns', 'mpc', 'jpl'];

/** What the user puts in place of what the alert says. */
export interface CardWords {
	/** In place of the name. */
	readonly title?: string;
	readonly tag?: string;
}

/** What a card says about an alert: the leading brightness first, and what speaks against it below. */
export function cardHeader(facts: AlertFacts, { title, tag }: CardWords = {}): CardHeader {
	const { detected, age, position, classes, redshift, trail, change } = facts;
	const heading = title || facts.title;
	const leading = headlineBrightnesses(facts);
	const others = brightnessesOf(facts).filter((fact) => !leading.includes(fact));
	const [first, ...rest] = leading.map(({ text }) => text);
	const lead = joined([first, leadingSnr(facts), ...rest]);
	const quality = qualityText(facts.quality);
	const catalogs = classes.map(({ source, text }) => `${source}: ${text}`).join(' · ');
	return {
		title: heading,
		...(tag && { tag }),
		...(lead && { lead }),
		...(quality && { quality }),
		lines: [
			joined([detected?.text, age?.text]),
			joined([...others.map(({ text }) => text), change?.text]),
			joined([idOf(facts, heading), position?.sexagesimal]),
			joined([catalogs, redshift, trail?.text]),
		].filter((line) => line !== ''),
		links: facts.links
			.filter(({ name }) => SHOWN_LINKS.includes(name))
			.map(({ label, url }) => ({ label, url })),
	};
}

/** S/N of the leading brightness; a marginal or negative one tells it itself, and a limit has none to tell. */
function leadingSnr(facts: AlertFacts): string | null {
	const [first] = brightnessesOf(facts);
	const isDetection = first?.kind === 'detection' && first.snr !== null;
	return isDetection ? `S/N ${snrText(first.snr ?? 0)}` : null;
}

/** The object's id, unless the heading is it. */
function idOf({ diaObjectId, ssObjectId }: AlertFacts, heading: string): string | null {
	const [name, id] = diaObjectId === null ? ['ssObject', ssObjectId] : ['diaObject', diaObjectId];
	return id === null || heading.includes(id) ? null : `${name} ${id}`;
}

function joined(parts: ReadonlyArray<string | null | undefined>): string {
	return parts.filter(Boolean).join('  ·  ');
}
