import type { AstropyFacts } from './astropyTruth';
import { judgeMessage } from './judgeMessage';
import { judgeForced, judgeRecord } from './judgeRecord';
import type { Specimen } from './Specimen';
import type { Verdicts } from './Verdicts';

/** Judges everything that the products say about one alert. */
export function judge(
	specimen: Specimen,
	facts: AstropyFacts | undefined,
	verdicts: Verdicts,
): void {
	judgeRecord(specimen, facts, verdicts);
	judgeMessage(specimen, facts, verdicts);
	// Forced photometry belongs to the object: once, with its first detection.
	if (specimen.history[0] === specimen.row) {
		for (const row of specimen.forced) judgeForced(row, verdicts);
	}
}
