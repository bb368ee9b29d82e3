import { argumentMissing } from '../http';
import { buildFrame } from '../table';
import { OBJECT_COLUMNS } from '../sky/objectColumns';
import { objectRow, saltOf } from '../database';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { scanByObject } from './scanByObject';
import { tableAnswer } from './tableAnswer';

/** `/api/v1/objects`: one row an object, as of its last alert. */
export const objects: Route = {
	path: '/api/v1/objects',
	describe: () => plainDescription('Get diaObject & aggregated data based on Rubin diaObjectId'),
	answer(args, { sky }) {
		if (!args.has('diaObjectId')) return argumentMissing('diaObjectId');
		const selected = readColumns(args);
		const rows = scanByObject(args, sky, (id) => {
			const sources = sky.sourcesOf(id);
			return sources.length === 0 ? [] : [{ key: `${saltOf(id)}_${id}`, row: objectRow(sources) }];
		});
		return tableAnswer(buildFrame(rows, OBJECT_COLUMNS, selected), readFormat(args));
	},
};
