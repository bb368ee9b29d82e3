import type { TransportOptions } from '@fink/core';
import { sleep } from 'n8n-workflow';

import { cancelSignalOf, type RequestContext } from './sendThroughN8n';

/** The clock and random numbers that core uses in n8n, and the signal that fires when the user stops the execution. */
export function clockOf(
	context: RequestContext,
): Pick<TransportOptions, 'now' | 'random' | 'signal' | 'sleep'> {
	return {
		sleep: async (ms) => await sleep(ms),
		now: () => Date.now(),
		random: () => Math.random(),
		signal: cancelSignalOf(context),
	};
}
