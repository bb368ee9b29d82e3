import { separationArcsec, simplifyAlert, type SimplifiedAlert } from '../../alert';
import { simplifiedColumns } from '../../api';
import { OptionError } from '../../errors';
import type { AgentTool, ToolParameter } from '../AgentTool';
import { rounded, toMinute } from '../answer/cells';
import { csvTable, type CsvColumn } from '../answer/csvTable';
import { isMissing } from '../arguments/isMissing';
import { readRowLimit, rowsParameter } from '../arguments/readNumber';

const nameParameter: ToolParameter = {
	name: 'name',
	type: 'string',
	description: 'Number, name or provisional designation: "33803", "Ceres", "2015 DX198", "67P"',
};
const MAX_ROWS = 50;
const maxRowsParameter = rowsParameter(MAX_ROWS, 10);

/** What Rubin saw of one asteroid or comet. */
export const getAsteroid: AgentTool = {
	name: 'fink_get_asteroid',
	title: 'Get Asteroid',
	description:
		"Lists Rubin's detections of one asteroid or comet as CSV, newest first: time, position, total magnitude (AB), speed between detections of one night.",
	parameters: [nameParameter, maxRowsParameter],
	async run(given, { client }) {
		if (isMissing(given.name)) {
			throw new OptionError('name is missing', {
				field: 'name',
				given: given.name,
				advice: 'Call again with the number, name or designation of one asteroid or comet.',
			});
		}
		const name = String(given.name).trim();
		const maxRows = readRowLimit(given, maxRowsParameter, MAX_ROWS);
		const { rows: found } = await client.sso({ names: [name], columns: simplifiedColumns('sso') });
		if (found.length === 0) {
			const note = `Fink has no detection of ${name} by Rubin. The name is known to SsODNet, so it may not have been observed.`;
			return { record: { found: 0, note } };
		}
		const alerts = found.map((row) => simplifyAlert(row));
		const seen = alerts.map((alert, i) => ({
			alert,
			arcsecPerHour: motionOf(alert, alerts[i + 1]),
		}));
		const { csv, rows } = csvTable(COLUMNS, seen, maxRows);
		const { designation, ssoName, portalUrl, mpcUrl } = alerts[0];
		return {
			record: {
				name: ssoName ?? name,
				...(designation && { designation }),
				rows,
				total: alerts.length,
				...(rows < alerts.length && { more: `Call again with max_rows up to ${MAX_ROWS}` }),
				csv,
				portalUrl,
				...(mpcUrl && { mpcUrl }),
			},
		};
	},
};

interface Seen {
	readonly alert: SimplifiedAlert;
	readonly arcsecPerHour: number | null;
}

const COLUMNS: ReadonlyArray<CsvColumn<Seen>> = [
	{ name: 'diaSourceId', cellOf: ({ alert }) => alert.diaSourceId },
	{ name: 'timeUtc', cellOf: ({ alert }) => toMinute(alert.timeUtc) },
	{ name: 'raDeg', cellOf: ({ alert }) => rounded(alert.ra, 5) },
	{ name: 'decDeg', cellOf: ({ alert }) => rounded(alert.dec, 5) },
	{ name: 'band', cellOf: ({ alert }) => alert.band },
	{ name: 'totalMagAB', cellOf: ({ alert }) => rounded(alert.scienceMagnitude, 2) },
	{ name: 'arcsecPerHour', cellOf: ({ arcsecPerHour }) => rounded(arcsecPerHour, 1) },
];

/** Between two detections at least a minute and at most 12 hours apart; `null` for others. */
function motionOf(alert: SimplifiedAlert, earlier: SimplifiedAlert | undefined): number | null {
	if (!earlier || alert.mjdTai === null || earlier.mjdTai === null) return null;
	const hours = (alert.mjdTai - earlier.mjdTai) * 24;
	const places = [earlier.ra, earlier.dec, alert.ra, alert.dec];
	if (hours < 1 / 60 || hours > 12 || !places.every((angle) => angle !== null)) return null;
	const [ra1, dec1, ra2, dec2] = places;
	return separationArcsec(ra1, dec1, ra2, dec2) / hours;
}
