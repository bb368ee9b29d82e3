import { unixMsToMjdTai } from '@fink/core';
import { ShiftedSky, simulateSky, type Sky } from '@fink/sandbox';

/** When the questions are asked: 2026-11-28, 12:00 UTC, in ms of Unix time. */
export const NOW_MS = Date.UTC(2026, 10, 28, 12);

/** The simulated sky with its newest alert two hours before that. */
export function recentSky(): Sky {
	return ShiftedSky.endingAt(unixMsToMjdTai(NOW_MS) - 2 / 24, simulateSky({ seed: 1 }));
}
