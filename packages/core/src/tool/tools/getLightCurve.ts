import { BANDS, mjdTaiToUtcIso, type SimplifiedAlert } from '../../alert';
import { OptionError } from '../../errors';
import type { AgentTool, ToolArguments, ToolParameter } from '../AgentTool';
import { rounded, toMinute } from '../answer/cells';
import { csvTable, type CsvColumn } from '../answer/csvTable';
import { noObject } from '../answer/noObject';
import { isMissing } from '../arguments/isMissing';
import { diaObjectIdParameter, readDiaObjectId } from '../arguments/readDiaObjectId';
import { readRowLimit, rowsParameter } from '../arguments/readNumber';
import { readTime } from '../arguments/readTime';
import { detectionsOf, lightOf } from '../detections';
import { WORDS } from './getObject';

const bandParameter: ToolParameter = {
	name: 'band',
	type: 'string',
	description: 'One of u, g, r, i, z, y, or "all". Default "all"',
	default: 'all',
};
const beforeParameter: ToolParameter = {
	name: 'before',
	type: 'string',
	description:
		'Only detections before this UTC time, e.g. 2026-11-28T00:00Z, to go further back. Default: now',
	default: '',
};
const MAX_ROWS = 100;
const maxRowsParameter = rowsParameter(MAX_ROWS, 20);

/** The brightness of one object over time. */
export const getLightCurve: AgentTool = {
	name: 'fink_get_light_curve',
	title: 'Get Light Curve',
	description:
		'Lists the brightness of one object over time as CSV, newest first. magAB is empty below 3 sigma and where the object is fainter than its reference; fluxNjy is of the difference image. Use it for rise, fade, period or peak. For a first answer fink_get_object is enough.',
	parameters: [diaObjectIdParameter, bandParameter, beforeParameter, maxRowsParameter],
	async run(given, context) {
		const diaObjectId = readDiaObjectId(given);
		const band = readBand(given);
		const beforeMjdTai = readTime(given, beforeParameter, context.now());
		// Compared as text, to the millisecond, as in `more`.
		const before = beforeMjdTai === undefined ? null : mjdTaiToUtcIso(beforeMjdTai);
		const maxRows = readRowLimit(given, maxRowsParameter, MAX_ROWS);
		const all = await detectionsOf(diaObjectId, context);
		if (all.length === 0) return noObject(diaObjectId);
		const chosen = all.filter(
			(alert) =>
				(band === undefined || alert.band === band) &&
				(before === null || (alert.timeUtc !== null && alert.timeUtc < before)),
		);
		if (chosen.length === 0) {
			const bands = [...new Set(all.map((alert) => alert.band))].join(', ');
			const note = `None of its ${all.length} detections matches band and time. Its bands are ${bands}, its detections are from ${toMinute(all.at(-1)?.timeUtc)} to ${toMinute(all[0].timeUtc)}.`;
			return { record: { found: 0, diaObjectId, note } };
		}
		const light = all[0].leadingBrightness;
		const { csv, rows } = csvTable(columnsFor(light), chosen, maxRows);
		const oldest = chosen[rows - 1].timeUtc;
		return {
			record: {
				diaObjectId,
				rows,
				total: chosen.length,
				...(rows < chosen.length && { more: `Call again with before=${oldest}` }),
				magAbOf: WORDS[light],
				csv,
			},
		};
	},
};

const columnsFor = (
	light: SimplifiedAlert['leadingBrightness'],
): ReadonlyArray<CsvColumn<SimplifiedAlert>> => [
	{ name: 'timeUtc', cellOf: ({ timeUtc }) => toMinute(timeUtc) },
	{ name: 'band', cellOf: ({ band }) => band },
	{ name: 'magAB', cellOf: (alert) => rounded(lightOf(alert, light).magnitude, 2) },
	{ name: 'magErr', cellOf: (alert) => rounded(lightOf(alert, light).magnitudeErr, 2) },
	{ name: 'fluxNjy', cellOf: ({ fluxNjy }) => rounded(fluxNjy, 0) },
	{ name: 'snr', cellOf: ({ snr }) => rounded(snr, 1) },
	{ name: 'warnings', cellOf: ({ quality }) => quality.join('; ') },
];

function readBand({ band }: ToolArguments): string | undefined {
	if (isMissing(band) || /^(?:all|any|\*)$/i.test(String(band).trim())) return undefined;
	const name = String(band)
		.trim()
		.toLowerCase()
		.replace(/^lsst[_-]?|[-_ ]?band$/g, '');
	const found = BANDS.find((known) => known === name);
	if (found) return found;
	throw new OptionError(`Rubin has no band ${JSON.stringify(band)}`, {
		field: 'band',
		given: band,
		advice: `Give one of ${BANDS.join(', ')}, or "all".`,
	});
}
