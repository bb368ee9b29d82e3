import { argumentMissing, pythonText } from '../http';
import { buildFrame, sortNewestFirst } from '../table';
import { keyedByTime } from '../database';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { scanByObject } from './scanByObject';
import { SOURCE_COLUMNS } from '../sky/sourceColumns';
import { tableAnswer } from './tableAnswer';

/** `/api/v1/sources`: all detections of one or several static-sky objects. */
export const sources: Route = {
	path: '/api/v1/sources',
	describe: () => plainDescription('Get diaSource data based on Rubin diaObjectId'),
	answer(args, { sky }) {
		if (!args.has('diaObjectId')) return argumentMissing('diaObjectId');
		const selected = readColumns(args);
		const time = args.get('midpointMjdTai');
		const keyEnd = time === undefined ? '' : `_${pythonText(time)}`;
		const rowsOf = (id: string) => keyedByTime(id, sky.sourcesOf(id));
		const rows = scanByObject(args, sky, rowsOf, keyEnd);
		const frame = sortNewestFirst(buildFrame(rows, SOURCE_COLUMNS, selected));
		return tableAnswer(frame, readFormat(args));
	},
};
