import { scoreText } from '../numberText';
import type { Fact } from './Fact';

/** Rubin's score from 0 (artifact) to 1 (real). */
export const reliability: Fact<'reliability'> = {
	name: 'reliability',
	title: 'Reliability',
	description: "Rubin's score from 0 (artifact) to 1 (real)",
	label: 'Reliability',
	linesOf: (facts) => [facts.reliability === null ? null : scoreText(facts.reliability)],
	weight: 2,
};
