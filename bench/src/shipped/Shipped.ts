import type { parseLossless, readCutout, renderPicture } from '@fink/core';

/** What the benchmarks call in the built package. */
export interface Shipped {
	readonly parseLossless: typeof parseLossless;
	readonly readCutout: typeof readCutout;
	readonly renderPicture: typeof renderPicture;
}

/** The names of those functions. */
export const SHIPPED_NAMES = ['parseLossless', 'readCutout', 'renderPicture'] as const;
