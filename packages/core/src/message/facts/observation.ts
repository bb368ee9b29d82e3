import type { AlertFacts } from '../AlertFacts';
import { oneLine } from '../oneLine';
import type { Fact } from './Fact';

/** When it can be observed, if that was planned before. */
export const observation: Fact<'observation'> = {
	name: 'observation',
	title: 'Observation',
	description: 'When the object can be observed from a site, if an earlier node has planned it',
	label: 'Observation',
	linesOf: (facts) => [facts.observation],
	inDigest: 'unlabeled',
	weight: 4,
};

/** Whether it can be observed in the coming night: by the record's own word, or by a plan in it of that night. */
export function readObservable({
	observableTonight,
	observation: plan,
}: Readonly<Record<string, unknown>>): Pick<AlertFacts, 'observableTonight'> {
	if (typeof observableTonight === 'boolean') return { observableTonight };
	if (typeof plan !== 'object' || plan === null) return {};
	const { observable, isTonight } = plan as Readonly<Record<string, unknown>>;
	return isTonight === true && typeof observable === 'boolean'
		? { observableTonight: observable }
		: {};
}

/** The one line of a plan in the item; `null` without one. */
export function readObservation(given: unknown): string | null {
	if (typeof given !== 'object' || given === null) return null;
	const { summary } = given as { readonly summary?: unknown };
	return typeof summary === 'string' ? oneLine(summary) || null : null;
}
