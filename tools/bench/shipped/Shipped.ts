import type {
	parseLossless,
	parseRowsInPieces,
	readCutout,
	renderLightCurve,
	renderPicture,
} from '@fink/core';

/** What the benchmarks call in the built package. */
export interface Shipped {
	readonly parseLossless: typeof parseLossless;
	readonly parseRowsInPieces: typeof parseRowsInPieces;
	readonly readCutout: typeof readCutout;
	readonly renderLightCurve: typeof renderLightCurve;
	readonly renderPicture: typeof renderPicture;
}

/** The names of those functions. */
export const SHIPPED_NAMES = [
	'parseLossless',
	'parseRowsInPieces',
	'readCutout',
	'renderLightCurve',
	'renderPicture',
] as const;
