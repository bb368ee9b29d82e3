import type {
	nightOf,
	parseLossless,
	parseRowsInPieces,
	planTarget,
	prepareNight,
	readCutout,
	readPackets,
	readTarget,
	renderLightCurve,
	renderPicture,
	SchemaCache,
	siteNamed,
} from '@fink/core';

/** What the benchmarks call in the built package. */
export interface Shipped {
	readonly nightOf: typeof nightOf;
	readonly parseLossless: typeof parseLossless;
	readonly parseRowsInPieces: typeof parseRowsInPieces;
	readonly planTarget: typeof planTarget;
	readonly prepareNight: typeof prepareNight;
	readonly readCutout: typeof readCutout;
	readonly readPackets: typeof readPackets;
	readonly readTarget: typeof readTarget;
	readonly renderLightCurve: typeof renderLightCurve;
	readonly renderPicture: typeof renderPicture;
	readonly SchemaCache: typeof SchemaCache;
	readonly siteNamed: typeof siteNamed;
}

/** The names of those functions. */
export const SHIPPED_NAMES = [
	'nightOf',
	'parseLossless',
	'parseRowsInPieces',
	'planTarget',
	'prepareNight',
	'readCutout',
	'readPackets',
	'readTarget',
	'renderLightCurve',
	'renderPicture',
	'SchemaCache',
	'siteNamed',
] as const;
