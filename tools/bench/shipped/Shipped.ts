import type {
	parseLossless,
	parseRowsInPieces,
	readCutout,
	readPackets,
	renderLightCurve,
	renderPicture,
	SchemaCache,
} from '@fink/core';

/** What the benchmarks call in the built package. */
export interface Shipped {
	readonly parseLossless: typeof parseLossless;
	readonly parseRowsInPieces: typeof parseRowsInPieces;
	readonly readCutout: typeof readCutout;
	readonly readPackets: typeof readPackets;
	readonly renderLightCurve: typeof renderLightCurve;
	readonly renderPicture: typeof renderPicture;
	readonly SchemaCache: typeof SchemaCache;
}

/** The names of those functions. */
export const SHIPPED_NAMES = [
	'parseLossless',
	'parseRowsInPieces',
	'readCutout',
	'readPackets',
	'renderLightCurve',
	'renderPicture',
	'SchemaCache',
] as const;
