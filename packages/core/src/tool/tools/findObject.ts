import { parseObjectName, simplifyAlert, type GivenName, type SimplifiedAlert } from '../../alert';
import { simplifiedColumns } from '../../api';
import { OptionError } from '../../errors';
import type { AgentTool, ToolAnswer, ToolContext, ToolParameter } from '../AgentTool';
import { rounded, toMinute } from '../answer/cells';
import { csvTable, type CsvColumn } from '../answer/csvTable';
import { isMissing } from '../arguments/isMissing';
import { parsePosition, type SkyPosition } from '../arguments/parsePosition';
import { ARCSEC_UNITS, readNumber } from '../arguments/readNumber';
import { classOf, lightOf } from '../detections';

const queryParameter: ToolParameter = {
	name: 'query',
	type: 'string',
	description:
		'A name such as "SN 2026zsn", or a position "ra dec": "150.1 2.2" in degrees or "10:00:24 +02:12:00"',
};
const radiusParameter: ToolParameter = {
	name: 'radius_arcsec',
	type: 'number',
	description: 'Search radius in arcseconds, 0.1 to 300. Default 5; 60 for a galaxy',
	default: 5,
};
const MAX_ROWS = 10;
/** The client looks so far around a name. */
const SEARCHED_ARCSEC = 60;

/** Objects by name or position. */
export const findObject: AgentTool = {
	name: 'fink_find_object',
	title: 'Find Object',
	description:
		'Finds Rubin objects by name or position. Use it first when the user gives no diaObjectId: a transient (SN 2026zsn, AT 2026abc), a galaxy or star (M 31), or coordinates. Returns up to 10 objects, nearest first: diaObjectId, distance, class, newest brightness. For asteroids and comets use fink_get_asteroid.',
	parameters: [queryParameter, radiusParameter],
	async run(given, context) {
		if (isMissing(given.query)) {
			throw new OptionError('query is missing', {
				field: 'query',
				given: given.query,
				advice: 'Call again with a name, e.g. "SN 2026zsn", or a position "ra dec" in degrees.',
			});
		}
		const radiusArcsec = readNumber(given, radiusParameter, {
			min: 0.1,
			max: 300,
			unit: 'arcseconds',
			units: ARCSEC_UNITS,
		});
		const position = parsePosition(given.query);
		if (position) return await atPosition(position, radiusArcsec, context);
		const name = parseObjectName(given.query, 'query');
		return name.kind === 'id'
			? await ofIds([{ id: name.diaObjectId }], [], context)
			: await underName(name, radiusArcsec, context);
	},
};

async function atPosition(
	{ ra, dec }: SkyPosition,
	radiusArcsec: number,
	{ client }: ToolContext,
): Promise<ToolAnswer> {
	const columns = simplifiedColumns('conesearch');
	const { rows } = await client.conesearch({ ra, dec, radiusArcsec, columns });
	const found = rows.map((row) => {
		const alert = simplifyAlert(row);
		return { alert, arcsec: alert.separationArcsec };
	});
	const place = `${rounded(ra, 5)} ${rounded(dec, 5)}`;
	const larger = Math.min(300, Math.max(30, radiusArcsec * 6));
	const wider = larger > radiusArcsec ? ` Try radius_arcsec ${larger}.` : '';
	const south = dec > 35 ? ' Rubin hardly observes north of declination +35.' : '';
	const note = `No Rubin object within ${radiusArcsec} arcsec of ${place}.${wider}${south}`;
	return answerOf(found, note, []);
}

async function underName(
	name: GivenName,
	radiusArcsec: number,
	context: ToolContext,
): Promise<ToolAnswer> {
	const { objects, candidates, findings } = await context.client.findObjects(name);
	const place = radiusArcsec > SEARCHED_ARCSEC && (await placeOf(name, context));
	if (place) return await atPosition(place, radiusArcsec, context);
	const [asteroid] = objects.filter(({ diaObjectId }) => diaObjectId === null);
	const within = candidates.filter(({ separationArcsec = 0 }) => separationArcsec <= radiusArcsec);
	const ids = [...objects, ...within].flatMap(({ diaObjectId, separationArcsec }) =>
		diaObjectId === null ? [] : [{ id: diaObjectId, arcsec: separationArcsec }],
	);
	const said = findings.map((finding) => `${finding.replace(/\.$/, '')}.`);
	if (ids.length > 0) return await ofIds(ids, said, context);
	const next = asteroid
		? `It is an asteroid or comet: call fink_get_asteroid with "${asteroid.enter}".`
		: whatNext(
				candidates,
				said.some((finding) => finding.includes(' knows ')),
			);
	return { record: { found: 0, note: [...said, next].filter(Boolean).join(' ') } };
}

/** Where SIMBAD or TNS place a name; asteroids have no place. */
async function placeOf(
	{ rounds }: GivenName,
	{ client }: ToolContext,
): Promise<SkyPosition | undefined> {
	for (const question of rounds.flat().filter(({ service }) => service !== 'ssodnet')) {
		for (const { ra, dec } of await client.names(question, 1)) {
			if (ra !== null && dec !== null) return { ra, dec };
		}
	}
	return undefined;
}

/** What to try when nothing is within the radius. @param isKnown - Whether a service knows the name. */
function whatNext(
	[nearest]: ReadonlyArray<{ readonly separationArcsec?: number }>,
	isKnown: boolean,
): string {
	if (nearest?.separationArcsec !== undefined) {
		return `The nearest Rubin object is ${nearest.separationArcsec} arcsec away: call again with radius_arcsec 60.`;
	}
	return isKnown
		? 'There is none within 60 arcsec of it either. To search a larger area, call again with the position as "ra dec".'
		: 'Check the spelling, or give the position as "ra dec".';
}

async function ofIds(
	ids: ReadonlyArray<{ readonly id: string; readonly arcsec?: number }>,
	findings: readonly string[],
	{ client }: ToolContext,
): Promise<ToolAnswer> {
	const first = ids.slice(0, MAX_ROWS);
	const { rows } = await client.sources({
		diaObjectIds: first.map(({ id }) => id),
		columns: simplifiedColumns(),
	});
	const newest = new Map<string | null, SimplifiedAlert>();
	for (const row of rows) {
		const alert = simplifyAlert(row);
		if (!newest.has(alert.diaObjectId)) newest.set(alert.diaObjectId, alert);
	}
	const found = first.flatMap(({ id, arcsec }) => {
		const alert = newest.get(id);
		return alert ? [{ alert, arcsec }] : [];
	});
	const note = `Fink has no detection of object ${first.map(({ id }) => id).join(', ')}. Check the ID, and give it in quotes.`;
	return answerOf(found, note, findings);
}

interface Found {
	readonly alert: SimplifiedAlert;
	readonly arcsec?: number;
}

function answerOf(
	found: readonly Found[],
	noteIfNone: string,
	findings: readonly string[],
): ToolAnswer {
	if (found.length === 0) return { record: { found: 0, note: noteIfNone } };
	const { csv, rows } = csvTable(COLUMNS, found, MAX_ROWS);
	return {
		record: {
			found: found.length,
			...(rows < found.length && {
				note: `The nearest ${rows} are listed; a smaller radius finds fewer.`,
			}),
			...(findings.length > 0 && { name: findings.join(' ') }),
			csv,
		},
	};
}

const COLUMNS: ReadonlyArray<CsvColumn<Found>> = [
	{ name: 'diaObjectId', cellOf: ({ alert }) => alert.diaObjectId },
	{ name: 'distanceArcsec', cellOf: ({ arcsec }) => rounded(arcsec, 2) },
	{ name: 'newestUtc', cellOf: ({ alert }) => toMinute(alert.timeUtc) },
	{ name: 'band', cellOf: ({ alert }) => alert.band },
	{
		name: 'magAB',
		cellOf: ({ alert }) => rounded(lightOf(alert, alert.leadingBrightness).magnitude, 2),
	},
	{ name: 'magOf', cellOf: ({ alert }) => alert.leadingBrightness },
	{ name: 'class', cellOf: ({ alert }) => classOf(alert) },
	{ name: 'tns', cellOf: ({ alert }) => String(alert.tnsName ?? '') },
];
