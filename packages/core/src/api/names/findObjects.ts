import { mjdTaiToUtcIso, numericOf, textOf, type GivenName, type NameQuestion } from '../../alert';
import { FinkError } from '../../errors';
import type { Fetcher } from '../Fetcher';
import { lookUpCone } from '../lookups/lookUpCone';
import { lookUpNames } from './lookUpNames';
import type { NameRecord } from './NameRecord';
import type { FoundObject, ObjectsOfName } from './ObjectsOfName';
import { SERVICE_NAMES } from './serviceNames';

/** Within this radius, objects are at the place of a name: positions in TNS are good to 1″. */
const RADIUS_ARCSEC = { tns: 2, simbad: 5 } as const;

/** Within this radius, objects are named as candidates when there is none at the place. */
const NEAR_ARCSEC = 60;

const MAX_CANDIDATES = 10;

const CONE_COLUMNS = ['r:ra', 'r:dec', 'r:nDiaSources'];

/**
 * The objects in Fink that a name means: by its place for stars, galaxies and transients, by its designation for
 * asteroids. A service that fails is only an error when no other knows the name.
 */
export async function findObjects(
	fetcher: Fetcher,
	{ text, rounds }: GivenName,
): Promise<ObjectsOfName> {
	const answers: Answer[] = [];
	const failures: unknown[] = [];
	for (const questions of rounds) {
		const outcomes = await Promise.allSettled(
			questions.map(async (question) => await ask(fetcher, question)),
		);
		for (const outcome of outcomes) {
			if (outcome.status === 'fulfilled') answers.push(outcome.value);
			else failures.push(outcome.reason);
		}
		if (answers.some(({ isKnown }) => isKnown)) break;
	}
	const isKnown = answers.some((answer) => answer.isKnown);
	if (failures.length > 0 && !isKnown) throw failures[0];
	return {
		text,
		objects: answers.flatMap(({ objects }) => objects),
		candidates: answers.flatMap(({ candidates }) => candidates).slice(0, MAX_CANDIDATES),
		findings: [
			...answers.map(({ finding }) => finding),
			...failures.map((error) => `Another service could not be reached: ${messageOf(error)}.`),
		],
	};
}

/** What one service answered. */
interface Answer extends Pick<ObjectsOfName, 'candidates' | 'objects'> {
	/** Whether it knows the name. */
	readonly isKnown: boolean;
	readonly finding: string;
}

async function ask(fetcher: Fetcher, question: NameQuestion): Promise<Answer> {
	const { service, name } = question;
	const records = await lookUpNames(fetcher, question);
	const [exact, others] = split(records, question);
	const title = SERVICE_NAMES[service];
	if (service === 'ssodnet') {
		const isKnown = records.length > 0;
		return {
			isKnown,
			objects: records.flatMap(asteroidOf),
			candidates: [],
			finding: isKnown
				? `SsODNet knows "${name}"`
				: `Fink has no alert of an asteroid or comet "${name}"`,
		};
	}
	if (exact.length === 0) {
		return {
			isKnown: others.length > 0,
			objects: [],
			candidates: others.flatMap((record) => record.diaObjectIds.map((id) => found(id, record))),
			finding: `${title} does not know "${name}"`,
		};
	}
	const places = await Promise.all(
		exact.map(async (record) => await objectsAt(fetcher, record, RADIUS_ARCSEC[service])),
	);
	return {
		isKnown: true,
		objects: places.flatMap(({ objects }) => objects),
		candidates: places.flatMap(({ candidates }) => candidates),
		finding: places.map(({ finding }) => finding).join('; '),
	};
}

/** TNS also finds names that only begin like the one asked for; with and without its prefix it is the same. */
function split(
	records: readonly NameRecord[],
	{ service, name }: NameQuestion,
): [exact: NameRecord[], others: NameRecord[]] {
	if (service !== 'tns') return [[...records], []];
	const wanted = bare(name);
	const isExact = (record: NameRecord) => bare(record.name ?? '') === wanted;
	return [records.filter(isExact), records.filter((record) => !isExact(record))];
}

function bare(name: string): string {
	return name
		.replace(/^[a-z]+(?= ?\d{4})/i, '')
		.replace(/\s/g, '')
		.toLowerCase();
}

async function objectsAt(
	fetcher: Fetcher,
	record: NameRecord,
	radiusArcsec: number,
): Promise<Omit<Answer, 'isKnown'>> {
	const { ra, dec } = record;
	const title = `${SERVICE_NAMES[record.service]} knows ${record.name ?? 'it'}`;
	const named = record.diaObjectIds.map((id) => found(id, record));
	if (named.length > 0 || ra === null || dec === null) {
		return { objects: named, candidates: [], finding: title };
	}
	const { rows } = await lookUpCone(fetcher, {
		ra,
		dec,
		radiusArcsec: NEAR_ARCSEC,
		columns: CONE_COLUMNS,
	});
	const all = rows.flatMap((row): FoundObject[] => {
		const id = textOf(row['r:diaObjectId']);
		if (id === null || id === '0') return [];
		const number = numericOf(row['r:nDiaSources']);
		const mjdTai = numericOf(row['r:midpointMjdTai']);
		const separation = (numericOf(row['v:separation_degree']) ?? 0) * 3600;
		return [
			{
				...found(id, record),
				separationArcsec: Math.round(separation * 100) / 100,
				...(number !== null && { numberOfDetections: number }),
				...(mjdTai !== null && { lastDetectionUtc: mjdTaiToUtcIso(mjdTai) ?? undefined }),
			},
		];
	});
	const isThere = ({ separationArcsec = 0 }: FoundObject) => separationArcsec <= radiusArcsec;
	const objects = all.filter(isThere);
	const place = `${title} at ${ra.toFixed(5)}, ${dec.toFixed(5)}`;
	if (objects.length > 0) return { objects, candidates: [], finding: place };
	return {
		objects,
		candidates: all,
		finding: `${place}, but Fink has no object within ${radiusArcsec}″ of it`,
	};
}

function found(diaObjectId: string, { name, service }: NameRecord): FoundObject {
	return { diaObjectId, enter: diaObjectId, name: name ?? diaObjectId, service };
}

function asteroidOf(record: NameRecord): FoundObject[] {
	const { name, designation, packedDesignation, service, timeUtc } = record;
	const enter = packedDesignation ?? designation ?? name;
	if (enter === null) return [];
	return [
		{
			diaObjectId: null,
			enter,
			name: name ?? enter,
			service,
			...(timeUtc !== null && { lastDetectionUtc: timeUtc }),
		},
	];
}

function messageOf(error: unknown): string {
	return error instanceof FinkError ? error.message : String(error);
}
