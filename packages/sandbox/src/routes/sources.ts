import { argumentMissing, type Arguments, pythonText, textOrNothing } from '../http';
import { buildFrame, type Row, sortNewestFirst } from '../table';
import { formatPythonFloat } from '../python';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { SOURCE_COLUMNS } from '../sky/sourceColumns';
import { tableAnswer } from './tableAnswer';
import type { Sky } from '../sky/Sky';

/** Most rows of one scan (`NLIMIT` of the real server); what is beyond is left out in silence. */
const MOST_ROWS = 10_000;

/** `/api/v1/sources`: all detections of one or several static-sky objects. */
export const sources: Route = {
	path: '/api/v1/sources',
	describe: () => plainDescription('Get diaSource data based on Rubin diaObjectId'),
	answer(args, { sky }) {
		if (!args.has('diaObjectId')) return argumentMissing('diaObjectId');
		const selected = readColumns(args);
		const rows = [...findRows(args, sky)];
		const frame = sortNewestFirst(buildFrame(rows, SOURCE_COLUMNS, selected));
		const format = args.get('output-format');
		return tableAnswer(frame, format === undefined ? 'json' : pythonText(format));
	},
};

function* findRows(args: Arguments, sky: Sky): Iterable<Row> {
	const ids = textOrNothing(args, 'diaObjectId');
	if (ids === null) return;
	if (ids.includes(',')) {
		const seen = new Set<Row>();
		for (const id of ids.split(',')) {
			for (const row of scan(sky, id.trim(), '')) seen.add(row);
		}
		yield* seen;
		return;
	}
	const time = args.get('midpointMjdTai');
	yield* scan(sky, ids, time === undefined ? '' : `_${pythonText(time)}`);
}

/**
 * A prefix scan over row keys `SALT_diaObjectId_mjd`, the salt being the id's last three characters: an
 * id with spaces or cut short finds nothing, unless its own last three digits are the salt by chance.
 */
function* scan(sky: Sky, id: string, timePrefix: string): Iterable<Row> {
	const prefix = `${id.slice(-3)}_${id}${timePrefix}`;
	const candidates =
		timePrefix === '' ? sky.objectIds().filter((other) => other.startsWith(id)) : [id];
	for (const candidate of candidates) {
		const keyed = sky.sourcesOf(candidate).map((row) => ({ key: rowKey(candidate, row), row }));
		const found = keyed.filter(({ key }) => key.startsWith(prefix));
		found.sort((a, b) => (a.key < b.key ? -1 : 1));
		for (const { row } of found.slice(0, MOST_ROWS)) yield row;
	}
}

function rowKey(diaObjectId: string, row: Row): string {
	const time = formatPythonFloat(Number(row.get('r:midpointMjdTai')));
	return `${diaObjectId.slice(-3).padStart(3, '0')}_${diaObjectId}_${time}`;
}
