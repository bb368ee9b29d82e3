import { alertsOfAsteroids, timeOf } from '../database';
import { asStoredFile, readVersion } from './monthlyFile';
import { type Frame, takeRows } from '../table';
import { plainDescription, type Route } from './Route';
import { pythonText } from '../http';
import { readFormat } from './readFormat';
import { ssoOfPacked } from '../outside';
import { tableAnswer } from './tableAnswer';
import type { Column } from '../table';
import type { Sky } from '../sky/Sky';

/**
 * One row an asteroid, its light curve as lists. Of the real file only `designation`, `sso_name` and
 * `version` are known; lists are JSON text here.
 */
const COLUMNS: readonly Column[] = [
	{ name: 'designation', type: 'string' },
	{ name: 'sso_name', type: 'string' },
	{ name: 'ssObjectId', type: 'long' },
	{ name: 'n_obs', type: 'int' },
	{ name: 'midpointMjdTai', type: 'string' },
	{ name: 'band', type: 'string' },
	{ name: 'psfFlux', type: 'string' },
	{ name: 'psfFluxErr', type: 'string' },
	{ name: 'ra', type: 'string' },
	{ name: 'dec', type: 'string' },
	{ name: 'version', type: 'string' },
];

/** `/api/v1/ssobulk`: all light curves of asteroids in one file. Built on code, never seen answering. */
export const ssobulk: Route = {
	path: '/api/v1/ssobulk',
	describe: () => plainDescription('Get all Fink/LSST SSO lightcurves in once'),
	answer: async (args, { sky, settings }) => {
		if (args.get('schema') === true || args.get('schema') === 'True') {
			const fields = COLUMNS.map(({ name, type }) => [name, { type, description: name }]);
			const body = JSON.stringify(Object.fromEntries(fields));
			return { status: 200, contentType: 'application/json', body };
		}
		const month = readVersion(args, settings.now());
		if (typeof month !== 'string') return month;
		const table = bulkTable(sky, month);
		if (args.has('sso_name')) {
			const requested = pythonText(args.get('sso_name') ?? null);
			const numbers = [...table.rows.keys()].filter((row) => table.rows[row][1] === requested);
			return tableAnswer(takeRows(table, numbers), readFormat(args));
		}
		const format = readFormat(args, 'parquet');
		const answer = await tableAnswer(table, format);
		return format === 'parquet' ? asStoredFile(answer) : answer;
	},
};

function bulkTable(sky: Sky, month: string): Frame {
	return {
		columns: COLUMNS,
		rows: [...alertsOfAsteroids(sky)].map(([packed, rows]) => {
			const list = (name: string): string => JSON.stringify(rows.map((row) => row.get(name)));
			return [
				packed,
				ssoOfPacked(packed).name,
				rows[0].get('r:ssObjectId') ?? 0n,
				rows.length,
				JSON.stringify(rows.map(timeOf)),
				...['r:band', 'r:psfFlux', 'r:psfFluxErr', 'r:ra', 'r:dec'].map(list),
				month,
			];
		}),
	};
}
