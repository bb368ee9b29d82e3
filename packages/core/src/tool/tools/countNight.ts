import { BANDS, textOf, type Row } from '../../alert';
import { OptionError } from '../../errors';
import type { AgentTool, ToolParameter } from '../AgentTool';
import { csvTable, type CsvColumn } from '../answer/csvTable';
import { isMissing } from '../arguments/isMissing';

const nightParameter: ToolParameter = {
	name: 'night',
	type: 'string',
	description: 'YYYYMMDD for a night (UTC date of its start), YYYYMM for a month',
};

/** A month has 31 nights, a year 366: of a year, the newest are shown. */
const MAX_NIGHTS = 62;

/** What Rubin and Fink did in a night. */
export const countNight: AgentTool = {
	name: 'fink_count_night',
	title: 'Count Night',
	description:
		'Counts what Rubin and Fink did in one night or month, as CSV by night: visits, alerts, objects, alerts per band, alerts known to TNS.',
	parameters: [nightParameter],
	async run({ night }, { client }) {
		if (isMissing(night)) {
			throw new OptionError('night is missing', {
				field: 'night',
				given: night,
				advice: 'Call again with a night such as 20261127, or a month such as 202611.',
			});
		}
		const nights = await client.statistics({ date: String(night).trim() });
		if (nights.length === 0) {
			const note = `Fink has no statistics for ${night}. A night is counted the day after; nights without observations have no row.`;
			return { record: { found: 0, note } };
		}
		const newest = [...nights].reverse();
		const { csv, rows } = csvTable(COLUMNS, newest, MAX_NIGHTS);
		const totals = { visits: sumOf(nights, 'f:visits'), alerts: sumOf(nights, 'f:alerts') };
		return {
			record: {
				nights: nights.length,
				...(nights.length > 1 && totals),
				...(rows < nights.length && { more: 'Call again with one month, YYYYMM' }),
				csv,
			},
		};
	},
};

/** Counts that the nightly job is known to get wrong (`is_sso`, `is_first`, `is_cataloged`) are left out. */
const COLUMNS: ReadonlyArray<CsvColumn<Row>> = [
	...['night', 'visits', 'alerts', 'objects', ...BANDS.map((band) => `alerts_${band}`), 'in_tns'],
].map((name) => ({ name, cellOf: (row) => textOf(row[`f:${name}`]) }));

function sumOf(nights: readonly Row[], column: string): number {
	return nights.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}
