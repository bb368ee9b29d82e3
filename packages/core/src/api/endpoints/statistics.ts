import { OptionError } from '../../errors';
import type { Endpoint } from './Endpoint';
import { parseColumns } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Which nights. */
export interface StatisticsOptions {
	/** `2026-07-14`, `2026-07`, `2026`, with or without dashes; nothing for all nights. */
	readonly date?: unknown;
	/** e.g. `f:alerts`; no register knows them all. @default all */
	readonly columns?: string | readonly string[];
}

/** Numbers of alerts, objects and exposures per observing night; all values are text. */
export const statistics: Endpoint<StatisticsOptions> = {
	path: '/api/v1/statistics',
	buildRequest({ date, columns }) {
		const names = parseColumns({ columns }, ['f:night']);
		const nights = parseNights(date);
		return {
			path: statistics.path,
			payload: { date: nights, ...payloadOfColumns(names) },
			subject: nights ? `the statistics of ${nights}` : 'the statistics of all nights',
			timeoutMs: TABLE_TIMEOUT_MS,
		};
	},
};

const NIGHTS = /^(20\d\d)(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01])(?:T.*)?)?)?$/;

function parseNights(date: unknown): string {
	if (date === undefined || date === null || date === '') return '';
	const parts = NIGHTS.exec(String(date).trim());
	if (parts) return parts.slice(1, 4).filter(Boolean).join('');
	throw new OptionError(`Night ${JSON.stringify(date)} is not a night, a month or a year`, {
		field: 'Night',
		given: date,
		advice: 'Enter e.g. 2026-07-14, 2026-07 or 2026, or leave it empty for all nights.',
	});
}
