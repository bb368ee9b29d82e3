import type { ScoreFact } from '../AlertFacts';
import { scoreText } from '../numberText';
import type { AlertReader } from '../readAlert';
import type { Fact } from './Fact';

/** What classifiers of light curves say. */
export const scores: Fact<'scores'> = {
	name: 'scores',
	title: 'Classifiers',
	description: "Scores of Fink's classifiers",
	label: 'Classifiers',
	linesOf: (facts) => facts.scores.map(({ text }) => text),
	inDigest: 'unlabeled',
	weight: 4,
};

/** The scores of Fink's classifiers, under the names that Fink gives them. */
export function readScores(alert: AlertReader): ScoreFact[] {
	const catsClass = alert.text('catsClass');
	return [
		...(catsClass === null ? [] : [scoreFact(catsName(catsClass), alert.score('catsScore'))]),
		...scored('SuperNNova SN vs. others', alert.score('snnSnVsOthersScore')),
		...scored('Early SN Ia', alert.score('earlySnIaScore')),
	];
}

/** A class that Fink does not document has only a number, which must not read as a score. */
function catsName(catsClass: string): string {
	return /^\d+$/.test(catsClass) ? `CATS class ${catsClass}` : `CATS ${catsClass}`;
}

function scored(name: string, score: number | null): ScoreFact[] {
	return score === null ? [] : [scoreFact(name, score)];
}

function scoreFact(name: string, score: number | null): ScoreFact {
	return { name, score, text: score === null ? name : `${name} ${scoreText(score)}` };
}
