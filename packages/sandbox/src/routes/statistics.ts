import { argumentMissing, pythonText } from '../http';
import { buildFrame } from '../table';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { STATISTICS_NAMES, statisticsTable } from '../database';
import { tableAnswer } from './tableAnswer';

const COLUMNS = STATISTICS_NAMES.map((name) => ({ name: `f:${name}`, type: 'string' as const }));

/** `/api/v1/statistics`: counts by night; every value is text. */
export const statistics: Route = {
	path: '/api/v1/statistics',
	describe: () => plainDescription('Get statistics about Fink and the Rubin alert stream'),
	answer(args, { sky }) {
		if (!args.has('date')) return argumentMissing('date');
		const date = pythonText(args.get('date') ?? null);
		const selected = readColumns(args) ?? new Set(COLUMNS.map(({ name }) => name));
		const rows = statisticsTable(sky).filter(({ key }) => key.startsWith(date));
		return tableAnswer(buildFrame(rows, COLUMNS, selected), readFormat(args));
	},
};
