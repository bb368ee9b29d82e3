import { USUAL_WAIT_MINUTES } from './waitFields';

/** The two fields after `checkedParameters`. */
export interface WaitParameters {
	readonly waitForFresh?: boolean;
	readonly waitMinutes?: number;
}

/** How long to wait at most, in milliseconds; 0 when waiting is off. */
export function readWaitMs({
	waitForFresh = true,
	waitMinutes = USUAL_WAIT_MINUTES,
}: WaitParameters): number {
	return waitForFresh ? waitMinutes * 60_000 : 0;
}
