import type { LightCurve } from './LightCurve';
import type { LightCurvePoint } from './LightCurvePoint';

/** Under which keyword the points stand in a picture's file. */
const KEYWORD = 'Fink Points';

/**
 * The points as comma-separated values, for the picture's file: whoever gets only the picture has the data
 * too. Column `kind` is detection or forced, with in magnitudes `-limit`, `-marginal` or `-negative`
 * where the flux stands for that; a negative one has no value.
 */
export function pointTable({ points, quantity }: LightCurve): Record<string, string> {
	const lines = points.map((point) => {
		const { mjdTai, band, kind, value, error, id } = point;
		const sort = quantity.isMagnitude ? kindOf(point) : kind;
		return [mjdTai, band, sort, value ?? '', error ?? '', id].join(',');
	});
	const head = `mjdTai,band,kind,value [${quantity.unit}],error,id`;
	return { [KEYWORD]: [head, ...lines].join('\n') };
}

function kindOf({ kind, brightnessKind }: LightCurvePoint): string {
	return brightnessKind === 'detection' ? kind : `${kind}-${brightnessKind}`;
}
