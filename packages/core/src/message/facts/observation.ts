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

/** The one line of a plan in the item; `null` without one. */
export function readObservation(given: unknown): string | null {
	if (typeof given !== 'object' || given === null) return null;
	const { summary } = given as { readonly summary?: unknown };
	return typeof summary === 'string' ? oneLine(summary) || null : null;
}
