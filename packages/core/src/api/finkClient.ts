import {
	parseCutoutKind,
	parseDiaObjectIds,
	parseDiaSourceId,
	type CutoutKind,
	type GivenName,
	type NameQuestion,
	type Row,
} from '../alert';
import { FitsError } from '../errors';
import type { Grid } from '../grid';
import { checkCutoutBytes, damagedCutout, noCutout } from './checkCutoutBytes';
import { checkJson } from './checkJson';
import { createTransport, type TransportOptions } from './createTransport';
import { decodeText } from './decodeText';
import {
	cutouts,
	fp,
	objects,
	sources,
	statistics,
	type ConesearchOptions,
	type CutoutDrawing,
	type CutoutsOptions,
	type ObjectsOptions,
	type ResolverOptions,
	type SchemaOptions,
	type SkymapOptions,
	type SourcesOptions,
	type SsoOptions,
	type StatisticsOptions,
	type TableFormat,
	type TagsOptions,
} from './endpoints';
import { createFetcher } from './Fetcher';
import {
	FILE_ENDPOINTS,
	lookUpBlocks,
	lookUpByObjects,
	lookUpCone,
	lookUpFile,
	lookUpName,
	lookUpSchema,
	lookUpSkymap,
	lookUpSso,
	lookUpTagPage,
	lookUpTags,
	lookUpTagWindow,
	PageProofs,
	type Block,
	type ConeAnswer,
	type FileEndpoint,
	type FileOptions,
	type ObjectsAnswer,
	type SchemaColumn,
	type SsoAnswer,
	type TagWindowOptions,
	type TagWindowAnswer,
} from './lookups';
import { findObjects, lookUpNames, type NameRecord, type ObjectsOfName } from './names';
import { parseCutoutArrays } from './parseCutoutArrays';
import { DEFAULT_BASE_URL } from './parseBaseUrl';
import type { Tag } from './parseTagList';
import { raceCancel } from './raceCancel';

/** What the client needs beyond the transport. */
export interface FinkClientOptions extends TransportOptions {
	/** Throws an OptionError for a colormap that does not exist; the register lives elsewhere. */
	readonly checkColormap?: (name: string) => void;
	/** Throws a FitsError for a file that is damaged or cut short; the reader lives elsewhere. */
	readonly checkFits?: (bytes: Uint8Array) => void;
	/** Pages that were proven complete; clients that share it spare each other requests. @default an own one */
	readonly pageProofs?: PageProofs;
}

/** One cutout. */
export interface CutoutChoice {
	readonly diaSourceId: string;
	readonly kind: CutoutKind;
}

/** A table of objects as a file. */
export interface ObjectsFile {
	readonly bytes: Uint8Array;
	/** Objects asked for without any row, in the order asked. */
	readonly missingIds: string[];
}

/** Fink's API as functions; every error is a FinkError. */
export interface FinkClient {
	/** All alerts of one or many objects, newest first; long lists go out in several requests. */
	sources(options: SourcesOptions): Promise<ObjectsAnswer>;
	/** One summary row per object, in the order asked; long lists go out in several requests. */
	objects(options: ObjectsOptions): Promise<ObjectsAnswer>;
	/** Forced photometry of one or many objects, newest first; long lists in several requests. */
	fp(options: ObjectsOptions): Promise<ObjectsAnswer>;
	/** Objects around a position, nearest first. */
	conesearch(options: ConesearchOptions): Promise<ConeAnswer>;
	/** All alerts of Solar System objects, newest first. @throws {OptionError} also an unknown name. */
	sso(options: SsoOptions): Promise<SsoAnswer>;
	/** What SIMBAD, TNS or SsODNet know under a name, or the names of an id. Values are mostly text. */
	resolve(options: ResolverOptions): Promise<Row[]>;
	/** The same in one shape for all services; nothing when the service doesn't know the name. */
	names(question: NameQuestion, most?: number): Promise<NameRecord[]>;
	/** The objects in Fink that a name means, and others that may be meant. */
	findObjects(name: GivenName): Promise<ObjectsOfName>;
	/** Numbers per observing night, ascending, as served: all values are text. */
	statistics(options: StatisticsOptions): Promise<Row[]>;
	/** The server's description of an endpoint's columns; `COLUMNS` is the better one. */
	schema(options: SchemaOptions): Promise<SchemaColumn[]>;
	/** The building blocks of Fink's filters. */
	blocks(): Promise<Block[]>;
	/** Alerts in the sky map of a gravitational-wave event, newest first. */
	skymap(options: SkymapOptions): Promise<Row[]>;
	/**
	 * A table as the file that the server writes, in one request: csv, VOTable or Parquet.
	 *
	 * @throws {EmptyAnswerError} nothing was found. @throws {UnexpectedAnswerError} also ids that can't be
	 * trusted: all of CSV and VOTable are read, of Parquet the types of the columns.
	 */
	file<Name extends FileEndpoint>(
		endpoint: Name,
		options: FileOptions[Name],
		format: TableFormat,
	): Promise<Uint8Array>;
	/**
	 * The same for objects, with those that the file has no row of. They are read from CSV and VOTable; for Parquet,
	 * whose rows are compressed, the ids are requested again as JSON, 50 objects per request.
	 */
	objectsFile(
		endpoint: 'sources' | 'objects' | 'fp',
		options: ObjectsOptions,
		format: TableFormat,
	): Promise<ObjectsFile>;
	/** Fink's filters, by name, with their descriptions. */
	tags(): Promise<Tag[]>;
	/**
	 * The newest `n` alerts of a tag in a window, newest first, in one request. Both ends of the window are
	 * included, to the millisecond. A full page may hide older alerts: see `tagWindow`.
	 *
	 * @throws {OptionError} also for a tag that doesn't exist or can't be searched by.
	 */
	tagAlerts(options: TagsOptions): Promise<Row[]>;
	/** All alerts of a tag in a window, or its newest `limit`, in as many requests as it takes. */
	tagWindow(options: TagWindowOptions): Promise<TagWindowAnswer>;
	/** The FITS file, as Rubin wrote it. @throws {EmptyAnswerError} unknown id. */
	cutoutFits(choice: CutoutChoice): Promise<Uint8Array>;
	/** The PNG file that the server draws, FITS row 0 on top. @throws {EmptyAnswerError} unknown id. */
	cutoutPng(choice: CutoutChoice & CutoutDrawing): Promise<Uint8Array>;
	/** The pixels of one kind, or of all that exist. @throws {EmptyAnswerError} unknown id. */
	cutoutArrays(choice: {
		readonly diaSourceId: string;
		readonly kind: CutoutKind | 'All';
	}): Promise<Partial<Record<CutoutKind, Grid>>>;
}

/**
 * @throws {OptionError} a bad base URL, limit or time-out.
 */
export function createFinkClient(options: FinkClientOptions): FinkClient {
	const transport = createTransport(options);
	const fetcher = createFetcher(transport, options);
	const atOnce = options.maxParallel ?? 4;
	const proofs = options.pageProofs ?? new PageProofs(options.now);
	const pause = () => raceCancel(options.sleep(0), options.signal);

	async function fetchCutout(request: CutoutsOptions): Promise<Uint8Array> {
		const apiRequest = cutouts.buildRequest(request);
		const { body } = await transport.post(apiRequest, async (bytes) => {
			checkCutoutBytes(bytes, request);
			if (request.format === 'FITS') checkFits(bytes, request);
			if (request.format === 'array') await checkJson(bytes, apiRequest.subject, pause);
		});
		return body;
	}

	function checkFits(bytes: Uint8Array, request: CutoutsOptions): void {
		try {
			options.checkFits?.(bytes);
		} catch (error) {
			throw error instanceof FitsError ? damagedCutout(request, error) : error;
		}
	}

	return {
		sources: async (request) =>
			await lookUpByObjects(fetcher, sources, request, { atOnce, order: 'newest' }),
		objects: async (request) =>
			await lookUpByObjects(fetcher, objects, request, { atOnce, order: 'asked' }),
		fp: async (request) => await lookUpByObjects(fetcher, fp, request, { atOnce, order: 'newest' }),
		conesearch: async (request) => await lookUpCone(fetcher, request),
		sso: async (request) => await lookUpSso(fetcher, request),
		resolve: async (request) => await lookUpName(fetcher, request),
		names: async (question, most) => await lookUpNames(fetcher, question, most),
		findObjects: async (name) => await findObjects(fetcher, name),
		statistics: async (request) => await fetcher.rows(statistics.buildRequest(request)),
		schema: async (request) => await lookUpSchema(fetcher, request),
		blocks: async () => await lookUpBlocks(fetcher),
		skymap: async (request) => await lookUpSkymap(fetcher, request),
		async file(name, request, format) {
			const apiRequest = FILE_ENDPOINTS[name].buildRequest(request);
			return (await lookUpFile(fetcher, apiRequest, format, pause)).bytes;
		},
		async objectsFile(name, request, format) {
			const apiRequest = FILE_ENDPOINTS[name].buildRequest(request);
			const { bytes, ids } = await lookUpFile(fetcher, apiRequest, format, pause);
			const asked = parseDiaObjectIds(request.diaObjectIds);
			const found = ids.diaObjectIds;
			if (asked.length === 1) return { bytes, missingIds: [] };
			if (found) return { bytes, missingIds: asked.filter((id) => !found.has(id)) };
			const { missingIds } = await this[name]({ ...request, columns: ['r:diaObjectId'] });
			return { bytes, missingIds };
		},
		tags: async () => await lookUpTags(fetcher),
		tagAlerts: async (request) => (await lookUpTagPage(fetcher, request)).rows,
		tagWindow: async (request) =>
			await lookUpTagWindow(fetcher, request, proofs, options.baseUrl ?? DEFAULT_BASE_URL),
		async cutoutFits(choice) {
			return await fetchCutout({ ...exactly(choice), format: 'FITS' });
		},
		async cutoutPng({ diaSourceId, kind, ...drawing }) {
			if (drawing.colormap) options.checkColormap?.(drawing.colormap);
			return await fetchCutout({
				...drawing,
				...exactly({ diaSourceId, kind }),
				format: 'PNG',
			});
		},
		async cutoutArrays(choice) {
			const { diaSourceId, kind } = exactly(choice);
			const body = await fetchCutout({ diaSourceId, kind, format: 'array' });
			const grids = parseCutoutArrays(decodeText(body));
			if (kind !== 'All' && !grids[kind]) throw noCutout(diaSourceId, kind);
			return grids;
		},
	};
}

/** Id and kind as the API spells them, for any value of an expression. */
function exactly<Kind extends CutoutKind | 'All'>(choice: {
	readonly diaSourceId: string;
	readonly kind: Kind;
}): { diaSourceId: string; kind: Kind | CutoutKind } {
	return {
		diaSourceId: parseDiaSourceId(choice.diaSourceId),
		kind: choice.kind === 'All' ? choice.kind : parseCutoutKind(choice.kind),
	};
}
