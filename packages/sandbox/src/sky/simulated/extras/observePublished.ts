import { detectOnce } from '../detect';
import { EXTRA_FIELD, extraVisit } from './extraVisit';
import { fluxOfMagnitude } from '../bands';
import { unpackRubinId } from '../rubinId';
import type { ObservedObject } from '../ObservedObject';
import type { SimulatedObject } from '../SimulatedObject';

/** An object that Fink's public tests of the LSST routes or its documentation ask for. */
interface Published {
	/** Given where they name it. */
	readonly diaObjectId?: bigint;
	readonly ra: number;
	readonly dec: number;
	/** Times of its detections, MJD in TAI. */
	readonly times: readonly number[];
	/** What it is in SIMBAD. */
	readonly simbad?: string;
	/** Its name in TNS, and when it was named. */
	readonly tns?: { readonly name: string; readonly namedMjd: number };
}

/** Brightness of all of them: about 10 sigma. */
const MAGNITUDE = 22.6;

/** The tests want cutouts of the usual size, pixels. */
const CUTOUT_SIDE = 30;

/**
 * Objects at the places, times and ids that Fink's public tests use (fink-object-api,
 * `apps/routes/v1/lsst/*\/test.py`), its documentation (doc.lsst.fink-broker, `docs/services/api`) and the
 * examples of its API and portal, so that the same requests find something here. Everything else about
 * them is made up. Two lie 8" from each other, where the tests of dates search. The last is not theirs: it
 * lies on the border of two HEALPix pixels, so that the position table holds it twice.
 */
const PUBLISHED: readonly Published[] = [
	{ ra: 53.2514, dec: -27.8611, times: [61052.12, 61052.141, 61060.13, 61101.06] },
	{ ra: 53.2514, dec: -27.8589, times: [61048.07, 61048.21] },
	{
		diaObjectId: 169298433216610349n,
		ra: 53.4,
		dec: -28.3,
		times: [60924.33222194853, 60924.35100817213],
	},
	{ diaObjectId: 169342391073374215n, ra: 53.02, dec: -28.4, times: [60934.301, 60936.3044] },
	{ diaObjectId: 169298438257115164n, ra: 52.9, dec: -28.0, times: [60924.34412, 60925.31] },
	{ diaObjectId: 169298437583405159n, ra: 52.8, dec: -28.2, times: [60924.34301, 60925.32] },
	{ diaObjectId: 169342390932865250n, ra: 53.1, dec: -28.6, times: [60934.3002, 60936.3052] },
	{ diaObjectId: 313761043604045880n, ra: 151.0, dec: 1.2, times: [61095.18, 61095.2, 61102.15] },
	{ diaObjectId: 313699514821640259n, ra: 149.3, dec: 3.4, times: [61096.18, 61096.2, 61103.15] },
	{ diaObjectId: 313756671442681875n, ra: 149.5, dec: 1.1, times: [61097.18, 61097.2, 61104.15] },
	{
		diaObjectId: 313888627082919999n,
		ra: 150.9,
		dec: 3.0,
		times: [61094.18, 61094.2, 61101.15],
		tns: { name: '2026fnk', namedMjd: 61095 },
	},
	{
		diaObjectId: 313972183328621131n,
		ra: 149.0,
		dec: 2.9,
		times: [61095.17, 61095.19, 61102.14],
		simbad: 'Galaxy',
	},
	{ ra: 8.986275, dec: -42.709834, times: [60991.08, 60991.1, 61013.08] },
	{
		ra: 7.455,
		dec: -44.635,
		times: [61021.08, 61021.1, 61024.08],
		tns: { name: '2025fnk', namedMjd: 61022 },
	},
	{ ra: 7.4556, dec: -44.6357, times: [61021.08, 61021.1] },
	{ ra: 61.96482, dec: -48.713443, times: [61060.07, 61060.09, 61066.06, 61092.04, 61098.04] },
	{
		diaObjectId: 170261592629837872n,
		ra: 189.7,
		dec: -9.2,
		times: [61143.16, 61143.18, 61150.15, 61155.14, 61163.12],
	},
	{
		diaObjectId: 170424319673368579n,
		ra: 226.1,
		dec: -20.3,
		times: [61180.16, 61180.18, 61186.15, 61191.13],
	},
	{
		diaObjectId: 314003014107006318n,
		ra: 150.4,
		dec: 4.1,
		times: [61090.19, 61090.21, 61096.18, 61103.16, 61110.14],
	},
	{ diaObjectId: 169298437355340113n, ra: 52.7, dec: -27.9, times: [60924.34257, 60925.33] },
	{
		diaObjectId: 313875415113400364n,
		ra: 150.66104,
		dec: 0.85072,
		times: [61069.21, 61069.23, 61074.22, 61101.17, 61104.16],
	},
	{
		ra: 53.3,
		dec: -28.593975456614924,
		times: [61112.05, 61112.07, 61115.05, 61115.07, 61118.05, 61118.07],
	},
];

/** The published objects, up to what the survey has seen of them; apart from the noise, the same for every seed. */
export function observePublished(seed: number, epochMjdTai: number): ObservedObject[] {
	return PUBLISHED.flatMap((published, number) => {
		const { diaObjectId, times } = published;
		const object = objectOf(published, 2000 + number);
		const detections = times
			.filter((time) => time <= epochMjdTai)
			.flatMap((time, index) => detectOnce(seed, object, visitOf(seed, time, index, diaObjectId)))
			.map((detection) => ({ ...detection, side: CUTOUT_SIDE }));
		if (detections.length === 0) return [];
		return [{ object, diaObjectId: diaObjectId ?? detections[0].diaSourceId, detections }];
	});
}

/** The first exposure of an object named after its first detection is the one in the id. */
function visitOf(seed: number, time: number, index: number, diaObjectId: bigint | undefined) {
	const visit = extraVisit(seed, time, index % 2 === 0 ? 'r' : 'i');
	if (index > 0 || diaObjectId === undefined || isFromDataRelease(diaObjectId)) return visit;
	const { dayObsMjd, sequence } = unpackRubinId(diaObjectId);
	return { ...visit, dayObsMjd, sequence };
}

function isFromDataRelease(diaObjectId: bigint): boolean {
	return diaObjectId > 300_000_000_000_000_000n;
}

function objectOf(
	{ diaObjectId, ra, dec, simbad, tns }: Published,
	index: number,
): SimulatedObject {
	const isOld = diaObjectId !== undefined && isFromDataRelease(diaObjectId);
	return {
		index,
		objectClass: 'supernova II',
		field: EXTRA_FIELD,
		ra,
		dec,
		light: { templateFlux: () => 0, flux: () => fluxOfMagnitude(MAGNITUDE) },
		scene: [],
		catalog: {
			fixed: simbad === undefined ? {} : { 'f:xm_simbad_otype': simbad },
			...(tns === undefined
				? {}
				: { tns: { ...tns, type: 'SN II', redshift: 0.05, classifiedMjd: Infinity } }),
			catsClass: 12,
			snnScore: 0.4,
			extendedness: 0.1,
		},
		isFromDataRelease: isOld,
		isExtra: true,
		...(diaObjectId === undefined || isOld
			? {}
			: { documented: { diaObjectId, diaSourceId: diaObjectId } }),
	};
}
