import {
	conesearchFile,
	fp,
	objects,
	resolver,
	skymap,
	sources,
	ssobulk,
	sso,
	ssoft,
	statistics,
	tags,
	type ConesearchOptions,
	type Endpoint,
	type ObjectsOptions,
	type ResolverOptions,
	type SkymapOptions,
	type SourcesOptions,
	type SsobulkOptions,
	type SsoftOptions,
	type SsoOptions,
	type StatisticsOptions,
	type TagsOptions,
} from '../endpoints';

/** Endpoints whose tables can be had as files, and what each needs to know. */
export interface FileOptions {
	readonly conesearch: ConesearchOptions;
	readonly fp: ObjectsOptions;
	readonly objects: ObjectsOptions;
	readonly resolver: ResolverOptions;
	readonly skymap: SkymapOptions;
	readonly sources: SourcesOptions;
	readonly ssobulk: SsobulkOptions;
	readonly sso: SsoOptions;
	readonly ssoft: SsoftOptions;
	readonly statistics: StatisticsOptions;
	readonly tags: TagsOptions;
}

/** Name of an endpoint whose tables can be had as files. */
export type FileEndpoint = keyof FileOptions;

export const FILE_ENDPOINTS: {
	readonly [Name in FileEndpoint]: Endpoint<FileOptions[Name]>;
} = {
	conesearch: conesearchFile,
	fp,
	objects,
	resolver,
	skymap,
	sources,
	ssobulk,
	sso,
	ssoft,
	statistics,
	tags,
};
