import { parseCutoutKind, parseDiaObjectIds, parseDiaSourceId, type CutoutKind } from '../alert';
import { FitsError } from '../errors';
import { checkCutoutBytes, damagedCutout, noCutout } from './checkCutoutBytes';
import { checkJson } from './checkJson';
import { createTransport } from './createTransport';
import { decodeText } from './decodeText';
import { cutouts, fp, objects, sources, statistics, type CutoutsOptions } from './endpoints';
import { createFetcher } from './Fetcher';
import type { FinkClient, FinkClientOptions } from './FinkClient';
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
} from './lookups';
import { findObjects, lookUpNames } from './names';
import { parseCutoutArrays } from './parseCutoutArrays';
import { DEFAULT_BASE_URL } from './parseBaseUrl';
import { raceCancel } from './raceCancel';

/**
 * A client of one server. Its limit of parallel requests holds for all that it sends.
 *
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
