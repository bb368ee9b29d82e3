import {
	parseCutoutKind,
	parseDiaObjectIds,
	parseDiaSourceId,
	sortNewestFirst,
	type CutoutKind,
	type Row,
} from '../alert';
import type { Grid } from '../grid';
import { checkCutoutBytes, noCutout } from './checkCutoutBytes';
import { createTransport, type TransportOptions } from './createTransport';
import { decodeText } from './decodeText';
import {
	MOST_SOURCES_PER_OBJECT,
	cutouts,
	parseColumns,
	sources,
	type CutoutDrawing,
	type CutoutsOptions,
	type SourcesOptions,
	type TagsOptions,
} from './endpoints';
import { createFetcher } from './Fetcher';
import {
	lookUpTagPage,
	lookUpTags,
	lookUpTagWindow,
	type TagWindowOptions,
	type WindowAnswer,
} from './lookups';
import { mapParallel } from './mapParallel';
import { parseCutoutArrays } from './parseCutoutArrays';
import type { Tag } from './parseTagList';

/** Objects per request: at up to 1.8 s for a light curve, 50 stay below the gateway's 120 s. */
const OBJECTS_PER_REQUEST = 50;

/** What the client needs beyond the transport. */
export interface FinkClientOptions extends TransportOptions {
	/** Throws an OptionError for a colormap that does not exist; the register lives elsewhere. */
	readonly checkColormap?: (name: string) => void;
}

/** The alerts of the objects that were asked for. */
export interface SourcesAnswer {
	/** As served but for ids, which are strings; newest first over all objects. See `cleanRow`. */
	readonly rows: Row[];
	/** Objects without any row, in the order asked: unknown to Fink, a wrong id, or another kind of id. */
	readonly missingIds: string[];
	/** Objects with as many rows as a scan returns at most: there may be older ones. */
	readonly truncatedIds: string[];
	/** Columns asked for that no row has: missing everywhere, or misspelled (Fink does not tell). */
	readonly absentColumns: string[];
}

/** One cutout. */
export interface CutoutChoice {
	readonly diaSourceId: string;
	readonly kind: CutoutKind;
}

/** Fink's API as functions; every error is a FinkError. */
export interface FinkClient {
	/**
	 * All alerts of one or many objects; long lists go out in several requests.
	 *
	 * Rows of objects that were not asked for (the server matches by prefix) are dropped.
	 */
	sources(options: SourcesOptions): Promise<SourcesAnswer>;
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
	tagWindow(options: TagWindowOptions): Promise<WindowAnswer>;
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
	const fetcher = createFetcher(transport);

	async function fetchSources(request: SourcesOptions): Promise<SourcesAnswer> {
		const ids = parseDiaObjectIds(request.diaObjectIds);
		const requests = chunk(ids, OBJECTS_PER_REQUEST).map((diaObjectIds) =>
			sources.buildRequest({ ...request, diaObjectIds }),
		);
		const answers = await mapParallel(requests, options.maxParallel ?? 4, fetcher.rows);
		return toSourcesAnswer(answers.flat(), ids, parseColumns(request.columns, []) ?? []);
	}

	async function fetchCutout(request: CutoutsOptions): Promise<Uint8Array> {
		const apiRequest = cutouts.buildRequest(request);
		const { body } = await transport.post(apiRequest);
		checkCutoutBytes(body, request);
		return body;
	}

	return {
		sources: fetchSources,
		tags: async () => await lookUpTags(fetcher),
		tagAlerts: async (request) => (await lookUpTagPage(fetcher, request)).rows,
		tagWindow: async (request) => await lookUpTagWindow(fetcher, request),
		cutoutFits: async (choice) => await fetchCutout({ ...exactly(choice), format: 'FITS' }),
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

/** Id and kind as the API spells them, whatever an expression gave. */
function exactly<Kind extends CutoutKind | 'All'>(choice: {
	readonly diaSourceId: string;
	readonly kind: Kind;
}): { diaSourceId: string; kind: Kind | CutoutKind } {
	return {
		diaSourceId: parseDiaSourceId(choice.diaSourceId),
		kind: choice.kind === 'All' ? choice.kind : parseCutoutKind(choice.kind),
	};
}

function toSourcesAnswer(
	served: readonly Row[],
	ids: readonly string[],
	columns: readonly string[],
): SourcesAnswer {
	const rowsPerId = new Map(ids.map((id) => [id, 0]));
	const rows = served.filter((row) => {
		const id = String(row['r:diaObjectId']);
		const count = rowsPerId.get(id);
		if (count !== undefined) rowsPerId.set(id, count + 1);
		return count !== undefined;
	});
	return {
		rows: sortNewestFirst(rows),
		missingIds: ids.filter((id) => rowsPerId.get(id) === 0),
		truncatedIds: ids.filter((id) => Number(rowsPerId.get(id)) >= MOST_SOURCES_PER_OBJECT),
		absentColumns: columns.filter(
			(column) => rows.length > 0 && !rows.some((row) => column in row),
		),
	};
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
	const chunks: Item[][] = [];
	for (let start = 0; start < items.length; start += size) {
		chunks.push(items.slice(start, start + size));
	}
	return chunks;
}
