import { showHint } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/** Says above the output at which times (MJD, TAI) the server has more alerts than it returns. */
export function reportCrowdedTimes(context: IExecuteFunctions, times: readonly number[]): void {
	if (times.length === 0) return;
	const shown = times.slice(0, 3).join(', ') + (times.length > 3 ? ', …' : '');
	showHint(
		context,
		`The server limits its responses: more alerts have the time MJD ${shown} (TAI) than it returns at once, so some of them are missing here.`,
	);
}
