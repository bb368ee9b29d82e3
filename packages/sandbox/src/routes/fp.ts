import { argumentMissing } from '../http';
import { buildFrame, sortNewestFirst } from '../table';
import { FORCED_COLUMNS } from '../sky/forcedColumns';
import { keyedByTime } from '../database';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { scanByObject } from './scanByObject';
import { tableAnswer } from './tableAnswer';

/** `/api/v1/fp`: forced photometry at the places of objects, also where nothing was detected. */
export const fp: Route = {
	path: '/api/v1/fp',
	describe: () => plainDescription('Get forced photometry data based on Rubin diaObjectId'),
	answer(args, { sky }) {
		if (!args.has('diaObjectId')) return argumentMissing('diaObjectId');
		const selected = readColumns(args);
		const rows = scanByObject(args, sky, (id) => keyedByTime(id, sky.forcedSourcesOf(id)));
		return tableAnswer(
			sortNewestFirst(buildFrame(rows, FORCED_COLUMNS, selected)),
			readFormat(args),
		);
	},
};
