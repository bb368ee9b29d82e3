import type { AstropyFacts } from './astropyTruth';
import { judgeCard } from './judgeCard';
import { judgeCurve } from './judgeCurve';
import { judgeDigest } from './judgeDigest';
import { judgeMessage } from './judgeMessage';
import { judgeForced, judgeRecord } from './judgeRecord';
import type { Specimen } from './Specimen';
import type { Verdicts } from './Verdicts';

/** Alerts of one digest. */
const DIGEST = 12;

/**
 * Judges everything that the products say about these alerts.
 *
 * @param facts - What astropy says of each; empty where it was not asked.
 * @param progress - Told how many are done.
 */
export function judge(
	specimens: readonly Specimen[],
	facts: readonly AstropyFacts[],
	verdicts: Verdicts,
	progress: (done: number) => void = () => undefined,
): void {
	specimens.forEach((specimen, index) => {
		judgeRecord(specimen, facts[index], verdicts);
		judgeMessage(specimen, facts[index], verdicts);
		judgeCard(specimen, facts[index], verdicts);
		if (isFirst(specimen)) judgeObject(specimen, verdicts);
		if (index % DIGEST === 0) judgeDigest(specimens.slice(index, index + DIGEST), verdicts);
		progress(index + 1);
	});
}

/** What belongs to the object is judged once, with its first detection. */
function isFirst({ row, history }: Specimen): boolean {
	return history[0] === row;
}

function judgeObject(specimen: Specimen, verdicts: Verdicts): void {
	for (const row of specimen.forced) judgeForced(row, verdicts);
	judgeCurve(specimen, verdicts);
}
