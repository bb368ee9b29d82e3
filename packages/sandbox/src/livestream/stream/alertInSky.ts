import type { Row } from '../../table';
import type { Sky } from '../../sky/Sky';
import type { AlertInSky } from '../packet';

/** An alert with the history that its object had when it came. */
export function alertInSky(sky: Sky, row: Row): AlertInSky {
	const object = String(row.get('r:diaObjectId') ?? 0n);
	if (object === '0') return { row, earlier: [], forced: [] };
	const mjd = mjdOf(row);
	const earlier = sky.sourcesOf(object).filter((other) => mjdOf(other) < mjd);
	const forced = sky.forcedSourcesOf(object).filter((other) => mjdOf(other) <= mjd);
	return { row, earlier, forced: earlier.length === 0 ? [] : forced };
}

function mjdOf(row: Row): number {
	return Number(row.get('r:midpointMjdTai'));
}
