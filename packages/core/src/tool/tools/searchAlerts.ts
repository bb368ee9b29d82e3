import {
	identityKey,
	MS_PER_DAY,
	separationArcsec,
	simplifyAlert,
	type SimplifiedAlert,
} from '../../alert';
import { simplifiedColumns } from '../../api';
import { OptionError } from '../../errors';
import type { AgentTool, ToolArguments, ToolParameter } from '../AgentTool';
import { rounded, toMinute } from '../answer/cells';
import { csvTable, type CsvColumn } from '../answer/csvTable';
import { isMissing } from '../arguments/isMissing';
import { readNumber, readRowLimit, rowsParameter } from '../arguments/readNumber';
import { parsePosition, type SkyPosition } from '../arguments/parsePosition';
import { readTime } from '../arguments/readTime';
import { classOf, lightOf } from '../detections';

const tagParameter: ToolParameter = {
	name: 'tag',
	type: 'string',
	description: 'Exactly one tag of the list above',
};
const sinceParameter: ToolParameter = {
	name: 'since',
	type: 'string',
	description:
		'UTC date or time, e.g. 2026-11-27, or an age such as "24h". Default "7d", at most 30d',
	default: '7d',
};
const nearParameter: ToolParameter = {
	name: 'near',
	type: 'string',
	description: 'Only within radius_deg of this position "ra dec", in degrees. Default: everywhere',
	default: '',
};
const radiusParameter: ToolParameter = {
	name: 'radius_deg',
	type: 'number',
	description: '0.001 to 180. Default 1',
	default: 1,
};
const magnitudeParameter: ToolParameter = {
	name: 'brighter_than',
	type: 'number',
	description: 'Only measured magnitudes (AB) below this, e.g. 19. Default: any',
	default: 99,
};
const qualityParameter: ToolParameter = {
	name: 'quality',
	type: 'string',
	description: '"good" leaves out alerts with warnings. Default "any"',
	default: 'any',
};

const MAX_ROWS = 50;
const maxRowsParameter = rowsParameter(MAX_ROWS, 10);
/** Alerts that are looked through, newest first. */
const MAX_ALERTS = 2000;
const MAX_DAYS = 30;

/** The newest alerts of a tag, one row per object. */
export const searchAlerts: AgentTool = {
	name: 'fink_search_alerts',
	title: 'Search Alerts',
	description:
		'Lists the newest Rubin alerts that Fink has given a tag, one row per object, newest first. Use it for "what is new". Tags: extragalactic_new_candidate (young, near a galaxy), sn_near_galaxy_candidate, most_likely_sn, extragalactic_lt20mag_candidate (bright), hostless_candidate, in_tns (known to the Transient Name Server), mdwarf_flare, faint_trails.',
	parameters: [
		tagParameter,
		sinceParameter,
		nearParameter,
		radiusParameter,
		magnitudeParameter,
		qualityParameter,
		maxRowsParameter,
	],
	async run(given, { client, now }) {
		const tag = readTag(given);
		const nowMjdTai = readTime({ t: '0h' }, { ...sinceParameter, name: 't' }, now()) ?? 0;
		const asked = readTime(given, sinceParameter, now()) ?? nowMjdTai;
		const start = Math.max(asked, nowMjdTai - MAX_DAYS);
		const isWanted = readConditions(given);
		const maxRows = readRowLimit(given, maxRowsParameter, MAX_ROWS);
		const { rows: found, isComplete } = await client.tagWindow({
			tag,
			start,
			limit: MAX_ALERTS,
			columns: simplifiedColumns('tags'),
		});
		const alerts = found.map((row) => simplifyAlert(row));
		const objects = newestOfEach(alerts.filter(isWanted));
		const since = toMinute(new Date(now() - (nowMjdTai - start) * MS_PER_DAY).toISOString());
		const notes = [
			...(asked < start ? [`since is at most ${MAX_DAYS} days ago.`] : []),
			...(isComplete ? [] : [`Only the newest ${MAX_ALERTS} alerts of the tag were checked.`]),
		];
		if (objects.length === 0) {
			const seen = `Of ${alerts.length} alerts tagged ${tag} since ${since}, none matches.`;
			const earlier = start > nowMjdTai - MAX_DAYS ? ` Try an earlier since, e.g. "30d".` : '';
			const none = `Fink has no alert tagged ${tag} since ${since}.${earlier}`;
			return { record: { found: 0, note: [alerts.length > 0 ? seen : none, ...notes].join(' ') } };
		}
		const { csv, rows } = csvTable(COLUMNS, objects, maxRows);
		const more = `${objects.length - rows} more objects: call again with max_rows up to ${MAX_ROWS}, or narrow the search`;
		return {
			record: {
				tag,
				since,
				rows,
				total: objects.length,
				...(rows < objects.length && { more }),
				...(notes.length > 0 && { note: notes.join(' ') }),
				csv,
			},
		};
	},
};

const COLUMNS: ReadonlyArray<CsvColumn<SimplifiedAlert>> = [
	{ name: 'diaObjectId', cellOf: ({ diaObjectId, designation }) => diaObjectId ?? designation },
	{ name: 'diaSourceId', cellOf: ({ diaSourceId }) => diaSourceId },
	{ name: 'timeUtc', cellOf: ({ timeUtc }) => toMinute(timeUtc) },
	{ name: 'band', cellOf: ({ band }) => band },
	{
		name: 'magAB',
		cellOf: (alert) => rounded(lightOf(alert, alert.leadingBrightness).magnitude, 2),
	},
	{ name: 'magOf', cellOf: ({ leadingBrightness }) => leadingBrightness },
	{ name: 'snr', cellOf: ({ snr }) => rounded(snr, 1) },
	{ name: 'raDeg', cellOf: ({ ra }) => rounded(ra, 5) },
	{ name: 'decDeg', cellOf: ({ dec }) => rounded(dec, 5) },
	{ name: 'class', cellOf: classOf },
	{ name: 'tns', cellOf: ({ tnsName }) => String(tnsName ?? '') },
	{ name: 'warnings', cellOf: ({ quality }) => quality.join('; ') },
];

function readTag({ tag }: ToolArguments): string {
	if (!isMissing(tag))
		return String(tag)
			.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, '_');
	throw new OptionError('tag is missing', {
		field: 'tag',
		given: tag,
		advice: 'Call again with one tag, e.g. sn_near_galaxy_candidate.',
	});
}

/** Place, brightness and quality. @throws {OptionError} What can't be read. */
function readConditions(given: ToolArguments): (alert: SimplifiedAlert) => boolean {
	const near = isMissing(given.near) ? undefined : placeOf(given.near);
	const radiusDeg = readNumber(given, radiusParameter, { min: 0.001, max: 180, unit: 'degrees' });
	const limit = readNumber(given, magnitudeParameter, { min: -30, max: 99 });
	const quality = String(isMissing(given.quality) ? 'any' : given.quality)
		.trim()
		.toLowerCase();
	if (quality !== 'any' && quality !== 'good') {
		throw new OptionError(`quality ${JSON.stringify(given.quality)} is neither "good" nor "any"`, {
			field: 'quality',
			given: given.quality,
			advice: 'Give "good" to leave out alerts with warnings, or "any".',
		});
	}
	return (alert) => {
		const { magnitude } = lightOf(alert, alert.leadingBrightness);
		if (limit < 99 && (magnitude === null || magnitude >= limit)) return false;
		if (quality === 'good' && !alert.isGoodQuality) return false;
		if (!near) return true;
		const { ra, dec } = alert;
		return (
			ra !== null &&
			dec !== null &&
			separationArcsec(near.ra, near.dec, ra, dec) <= radiusDeg * 3600
		);
	};
}

function placeOf(given: unknown): SkyPosition {
	const position = parsePosition(given);
	if (position) return position;
	throw new OptionError(`near ${JSON.stringify(given)} is not a position`, {
		field: 'near',
		given,
		advice: 'Give "ra dec", e.g. "150.1 2.2" in degrees. For a name, call fink_find_object first.',
	});
}

/** The newest alert of each object; `alerts` newest first. */
function newestOfEach(alerts: readonly SimplifiedAlert[]): SimplifiedAlert[] {
	const newest = new Map<string, SimplifiedAlert>();
	for (const alert of alerts) {
		const key = identityKey(alert.diaObjectId, alert.ssObjectId) ?? `source ${alert.diaSourceId}`;
		if (!newest.has(key)) newest.set(key, alert);
	}
	return [...newest.values()];
}
