import type { Sky } from './Sky';

/** What is known before anything is known. */
export const EMPTY_SKY: Sky = {
	examples: () => [],
	objectIds: () => [],
	sourcesOf: () => [],
	forcedSourcesOf: () => [],
	movingSources: () => [],
	hasAlert: () => false,
	cutout: () => null,
};
