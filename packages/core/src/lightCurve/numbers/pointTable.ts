import type { LightCurve } from './LightCurve';
import { unitOf } from './Quantity';

/** Under which keyword the points stand in a picture's file. */
const KEYWORD = 'Fink Points';

/**
 * The points as comma-separated values, for the picture's file: whoever gets only the picture has the data
 * too. Column `kind` is detection or forced, with `-limit` for limits.
 */
export function pointTable({ points, quantity }: LightCurve): Record<string, string> {
	const lines = points.map(({ mjdTai, band, kind, isLimit, value, error, id }) =>
		[mjdTai, band, isLimit ? `${kind}-limit` : kind, value, error ?? '', id].join(','),
	);
	const head = `mjdTai,band,kind,value [${unitOf(quantity)}],error,id`;
	return { [KEYWORD]: [head, ...lines].join('\n') };
}
