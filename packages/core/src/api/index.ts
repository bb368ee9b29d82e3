export * from './CancelSignal';
export * from './HttpRequest';
export * from './decodeText';
export * from './parseLossless';
export * from './parseRows';
export * from './parseTagList';
export * from './parseCutoutArrays';
export * from './readServerText';
export * from './parseBaseUrl';
export * from './retryDelayMs';
export * from './retryAfterMs';
export {
	API_KERNELS,
	API_STRETCHES,
	MOST_SOURCES_PER_OBJECT,
	REQUIRED_SOURCE_COLUMNS,
	type ApiRequest,
	type CutoutDrawing,
	type CutoutFormat,
	type SourcesOptions,
	type TagsOptions,
} from './endpoints';
export * from './createTransport';
export type { TagWindowOptions, WindowAnswer } from './lookups';
export * from './finkClient';
