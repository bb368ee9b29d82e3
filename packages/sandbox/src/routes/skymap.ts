import { argumentMissing, pythonFloat, pythonText, ServerFailure } from '../http';
import { buildFrame, type Frame } from '../table';
import { entriesByPixel, NSIDE } from '../database';
import { GRACE_DB_NOT_FOUND, type GravitationalEvent, lookUpEvent } from '../outside';
import { PIXEL_COLUMNS } from '../sky/pixelColumns';
import { pixelCenter, separationDeg } from '../healpix';
import { plainDescription, type Route } from './Route';
import { readFormat } from './readFormat';
import { tableAnswer } from './tableAnswer';
import type { Sky } from '../sky/Sky';

const EVERY_COLUMN = new Set(PIXEL_COLUMNS.map(({ name }) => name));

/** `/api/v1/skymap`: the objects inside the sky map of a gravitational-wave event. */
export const skymap: Route = {
	path: '/api/v1/skymap',
	describe: () => plainDescription('Return Fink/LSST alerts within a GW skymap'),
	answer(args, { sky }) {
		if (!args.has('credible_level')) return argumentMissing('credible_level');
		if (args.has('bayestar')) {
			throw new ServerFailure(
				'the real server runs `bayestar` as Python code; the sandbox never does',
			);
		}
		if (!args.has('event_name')) throw new ServerFailure('there is no map: no event_name');
		const event = lookUpEvent(pythonText(args.get('event_name') ?? null));
		const format = readFormat(args);
		if (event === null) return tableAnswer(NO_EVENT, format);
		const level = pythonFloat(args.get('credible_level') ?? null);
		return tableAnswer(searchMap(sky, event, level), format);
	},
};

/** A failure of GraceDB comes with status 200. */
const NO_EVENT: Frame = {
	columns: [{ name: 'status', type: 'string' }],
	rows: [[GRACE_DB_NOT_FOUND]],
};

/**
 * Entries in the pixels within the credible level, in scan order: neither grouped by object nor sorted by
 * time, since the server decodes them like entries of another survey.
 */
function searchMap(sky: Sky, event: GravitationalEvent, level: number): Frame {
	const radiusDeg = event.sigmaDeg * Math.sqrt(-2 * Math.log(Math.max(0, 1 - level)));
	const pixels = entriesByPixel(
		sky,
		(pixel) => separationDeg(event, pixelCenter(NSIDE, pixel)) <= radiusDeg,
	);
	const rows = [...pixels.keys()].sort((a, b) => a - b).flatMap((pixel) => pixels.get(pixel) ?? []);
	const frame = buildFrame(rows, PIXEL_COLUMNS, EVERY_COLUMN);
	if (frame.rows.length === 0) return frame;
	return {
		...frame,
		columns: [...frame.columns, { name: 'v:startgwMjdTai', type: 'double' }],
		rows: frame.rows.map((row) => [...row, event.startMjdTai]),
	};
}
