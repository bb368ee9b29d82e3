export * from './CancelSignal';
export * from './HttpRequest';
export * from './decodeText';
export * from './parseLossless';
export * from './parseRows';
export * from './parseRowsInPieces';
export * from './parseTagList';
export * from './parseCutoutArrays';
export * from './readServerText';
export * from './parseBaseUrl';
export * from './positiveInteger';
export { retryAfterMs, retryDelayMs } from './retryPolicy';
export * from './columns';
export {
	MAX_SOURCES_PER_OBJECT,
	SCHEMA_ENDPOINTS,
	TABLE_FORMATS,
	parseService,
	type ApiRequest,
	type ColumnChoice,
	type ConeDates,
	type ConesearchOptions,
	type CutoutDrawing,
	type CutoutFormat,
	type ObjectsOptions,
	type Resolver,
	type ResolverOptions,
	type SchemaOptions,
	type SkymapOptions,
	type SourcesOptions,
	type SsobulkOptions,
	type SsoftOptions,
	type SsoOptions,
	type StatisticsOptions,
	type TableFormat,
	type TagsOptions,
} from './endpoints';
export {
	OBJECTS_PER_REQUEST,
	PageProofs,
	batchObjects,
	type Block,
	type ConeAnswer,
	type FileEndpoint,
	type FileOptions,
	type ObjectsAnswer,
	type SchemaColumn,
	type SsoAnswer,
	type TagWindowOptions,
	type TagWindowAnswer,
	type WindowAnswer,
} from './lookups';
export {
	createNameFinder,
	nothingUnderName,
	SERVICE_NAMES,
	isWrittenLikeId,
	whereElse,
	type FoundObject,
	type NamedObjects,
	type NamedObject,
	type NameFinder,
	type NameRecord,
	type ObjectsOfName,
} from './names';
export * from './FreshWait';
export * from './createFreshWait';
export { createQueue, mapParallel, type Queue } from './createQueue';
export * from './mergeAsks';
export * from './notThereYet';
export * from './createTransport';
export * from './FinkClient';
export * from './createFinkClient';
