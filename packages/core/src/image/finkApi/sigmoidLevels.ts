import { levelOf, type Quantization } from '../paint';
import type { FinkSigmoidScale } from './finkSigmoid';

/** Beyond this z-score, on either side, levels are evaluated. */
const GREATEST_Z = 8;
/** Parts of the z-scores from −8 to 8, most of which lie within one level. */
const BIN_COUNT = 16384;
const BINS_PER_Z = BIN_COUNT / (2 * GREATEST_Z);
/** Bins in which a level begins hold their lowest level less this. */
const SEVERAL_LEVELS = 256;

/**
 * Nearer than this to a threshold the logistic function itself decides. Threshold and function are exact to
 * some 1e-13 in z at the flattest place looked at, z = ±8.
 */
const DOUBT = 1e-10;

/** Where levels begin on the scale of z-scores. */
interface SigmoidTable {
	/** z at which each level begins: −∞, then ascending; +∞ after the last. */
	readonly thresholds: Float64Array;
	/** Level of each bin; of one with several the lowest, less SEVERAL_LEVELS. */
	readonly bins: Int16Array;
}

const made = new Map<string, SigmoidTable>();

/**
 * Levels of the Fink API's sigmoid, bit for bit those of `levelOf(finkSigmoid(…))`, without an exponential
 * for every pixel: thresholds of z and a bin table, as `LevelTable` does for the other stretches.
 *
 * @param data - Finite values.
 * @param quantization - Of at most 256 levels.
 * @returns undefined for a constant image, whose z-scores are NaN.
 */
export function sigmoidLevels(
	data: Float64Array,
	{ mean, std }: FinkSigmoidScale,
	quantization: Quantization,
): Uint8Array | undefined {
	if (!(std > 0)) return undefined;
	const { thresholds, bins } = tableOf(quantization);
	const levels = new Uint8Array(data.length);
	for (let i = 0; i < data.length; i++) {
		const z = (data[i] - mean) / std;
		if (!(z > -GREATEST_Z && z < GREATEST_Z)) {
			if (z !== z) return undefined;
			levels[i] = levelOf(logistic(z), quantization);
			continue;
		}
		let level = bins[((z + GREATEST_Z) * BINS_PER_Z) | 0];
		if (level < 0) {
			level += SEVERAL_LEVELS;
			while (z >= thresholds[level + 1]) level++;
			const isDoubtful = z - thresholds[level] < DOUBT || thresholds[level + 1] - z < DOUBT;
			if (isDoubtful) level = levelOf(logistic(z), quantization);
		}
		levels[i] = level;
	}
	return levels;
}

function logistic(z: number): number {
	return 1 / (1 + Math.exp(-z));
}

function tableOf(quantization: Quantization): SigmoidTable {
	const key = `${quantization.steps} ${quantization.top}`;
	const table = made.get(key) ?? makeTable(quantization);
	made.set(key, table);
	return table;
}

function makeTable({ steps, top }: Quantization): SigmoidTable {
	const thresholds = new Float64Array(top + 2);
	thresholds[0] = -Infinity;
	for (let level = 1; level <= top; level++) {
		const part = level / steps;
		thresholds[level] = Math.log(part / (1 - part));
	}
	thresholds[top + 1] = Infinity;
	const bins = new Int16Array(BIN_COUNT + 1);
	for (let bin = 0, level = 0; bin <= BIN_COUNT; bin++) {
		// What is rounded into a bin may lie a rounding outside of its edges.
		const start = bin / BINS_PER_Z - GREATEST_Z - 2 * DOUBT;
		const end = (bin + 1) / BINS_PER_Z - GREATEST_Z + 2 * DOUBT;
		while (start >= thresholds[level + 1]) level++;
		const isOne = start > thresholds[level] + DOUBT && end < thresholds[level + 1] - DOUBT;
		bins[bin] = isOne ? level : level - SEVERAL_LEVELS;
	}
	return { thresholds, bins };
}
