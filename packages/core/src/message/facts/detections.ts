import type { AlertFacts } from '../AlertFacts';
import { fixed } from '../numberText';
import type { Fact } from './Fact';

/** How many detections the object has. */
export const detections: Fact<'detections'> = {
	name: 'detections',
	title: 'Detections',
	description: 'Number of detections so far',
	label: 'Detections',
	linesOf: (facts) => [detectionsText(facts)],
	inDigest: 'labeled',
	weight: 2,
};

function detectionsText({ detections: count, newAlerts }: AlertFacts): string | null {
	const isMany = newAlerts !== null && newAlerts > 1;
	const news = isMany ? `${fixed(newAlerts, 0)} new alerts` : null;
	if (count === null) return news;
	return `${fixed(count, 0)}${news ? ` (${news})` : ''}`;
}
