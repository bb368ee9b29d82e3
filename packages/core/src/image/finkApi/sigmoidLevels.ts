import { curveLevels, type CurveTable } from '@fink/kernel';
import { gridPixels, type Grid } from '../../grid';
import { curveTable, levelOf, type Quantization } from '../paint';
import type { FinkSigmoidScale } from './finkSigmoid';

/** Beyond this z-score, on either side, levels are evaluated. */
const MAX_Z = 8;
/** Parts of one z-score, most of which lie within one level. */
const BINS_PER_Z = 2048;
/**
 * Nearer than this to a threshold the logistic function itself decides. Threshold and function are exact to
 * some 1e-13 in z at the flattest place looked at, z = ±8.
 */
const DOUBT = 1e-10;

const made = new Map<string, CurveTable>();

/**
 * Levels of the Fink API's sigmoid, bit for bit those of `levelOf(finkSigmoid(…))`, without an exponential
 * for every pixel: thresholds of z and a bin table, as `LevelTable` does for the other stretches.
 *
 * @param grid - Finite values. Row 0 becomes row 0.
 * @param quantization - Of at most 256 levels.
 * @returns undefined for a constant image, whose z-scores are NaN, and where rows are too long for the kernel.
 */
export function sigmoidLevels(
	grid: Grid,
	{ mean, std }: FinkSigmoidScale,
	quantization: Quantization,
): Uint8Array | undefined {
	if (!(std > 0)) return undefined;
	const exactly = (z: number) => levelOf(logistic(z), quantization);
	const curve = { offset: mean, scale: std, table: tableOf(quantization), levelOf: exactly };
	const { width, height } = grid;
	return curveLevels({ width, height, pixels: gridPixels(grid) }, curve, false)?.levels;
}

function logistic(z: number): number {
	return 1 / (1 + Math.exp(-z));
}

function tableOf(quantization: Quantization): CurveTable {
	const key = `${quantization.steps} ${quantization.top}`;
	const table = made.get(key) ?? makeTable(quantization);
	made.set(key, table);
	return table;
}

function makeTable({ steps, top }: Quantization): CurveTable {
	const thresholds = new Float64Array(top + 2);
	thresholds[0] = -Infinity;
	for (let level = 1; level <= top; level++) {
		const part = level / steps;
		thresholds[level] = Math.log(part / (1 - part));
	}
	thresholds[top + 1] = Infinity;
	return curveTable(thresholds, {
		least: -MAX_Z,
		greatest: MAX_Z,
		isClipped: false,
		binsPerUnit: BINS_PER_Z,
		doubt: DOUBT,
	});
}
