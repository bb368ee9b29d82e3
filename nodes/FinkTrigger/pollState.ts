import { ImageMemory, type WatchMemory } from '@fink/core';
import type { IPollFunctions } from 'n8n-workflow';

/** What is known about an activation while n8n's process runs. */
export interface PollState {
	/** Whether its first poll is done. */
	isBegun: boolean;
	/** Whether a poll is running. */
	isPolling: boolean;
	/** From the last poll. */
	memory?: WatchMemory;
	/** What is known about the alerts' images. */
	readonly images: ImageMemory;
	/** Unknown ids that were already logged. */
	readonly reportedIds: Set<string>;
}

/** n8n makes one context for each activation and polls with it from then on. */
const states = new WeakMap<IPollFunctions, PollState>();

/** The state of the activation that this context belongs to. */
export function pollStateOf(context: IPollFunctions): PollState {
	const state = states.get(context) ?? {
		isBegun: false,
		isPolling: false,
		images: new ImageMemory(),
		reportedIds: new Set<string>(),
	};
	states.set(context, state);
	return state;
}
