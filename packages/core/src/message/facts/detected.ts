import { mjdTaiToUtcIso } from '../../alert';
import type { DetectedFact } from '../AlertFacts';
import type { AlertReader } from '../readAlert';
import type { Fact } from './Fact';

/** When the alert was exposed. */
export const detected: Fact<'detected'> = {
	name: 'detected',
	title: 'Detected',
	description: 'Time of the exposure in UTC',
	label: 'Detected',
	linesOf: (facts) => [facts.detected?.text],
	inDigest: 'unlabeled',
	weight: 7,
};

/** `null` when the time is not known. */
export function readDetected({ mjdTai }: AlertReader): DetectedFact | null {
	const utcIso = mjdTai === null ? null : mjdTaiToUtcIso(mjdTai);
	if (mjdTai === null || utcIso === null) return null;
	return { mjdTai, utcIso, text: `${utcIso.slice(0, 19).replace('T', ' ')} UTC` };
}
