import type { CurveTable } from '@fink/kernel';
import { stretchOf, type Stretch, type StretchFunction } from '../stretch';
import { curveTable } from './curveTable';
import { levelOf, NO_DATA, type Quantization } from './Quantization';

/**
 * Nearer than this to a threshold the curve itself decides. Thresholds are exact to about 1e-15, the
 * curve to a few units in the last place.
 */
const DOUBT = 1e-12;

/** Equal parts of [0, 1], each knowing its lowest level: enough for one or two steps of search. */
const BIN_COUNT = 32768;
/** For a curve that serves few pictures, e.g. one softened by an image's noise: quickly made. */
const FEW_BINS = 2048;
/** The number of pictures at which the many bins pay off. */
const OFTEN = 4;

/**
 * Levels of a stretch without evaluating it: level k begins at the x with stretch(x) = k / steps. A bin
 * table finds the place, and within 1e-12 of a threshold the stretch is evaluated, so that every level
 * is the one that evaluation gives; two to four times as fast.
 */
export interface LevelTable {
	readonly curve: CurveTable;
	readonly stretch: StretchFunction;
	readonly quantization: Quantization;
}

/**
 * Level of every x in [0, 1], bit for bit that of `levelOf(stretch.forward(x), quantization)`, and NO_DATA
 * for NaN.
 */
export function levelsByTable(values: Float64Array, table: LevelTable): Uint16Array {
	const levels = new Uint16Array(values.length);
	for (let i = 0; i < values.length; i++) {
		const x = values[i];
		levels[i] = x === x ? levelAt(x, table) : NO_DATA;
	}
	return levels;
}

function levelAt(x: number, { curve, stretch, quantization }: LevelTable): number {
	const { thresholds } = curve;
	const found = curve.bins[(x * curve.binsPerUnit) | 0];
	if (found >= 0) return found;
	let level = ~found;
	while (x >= thresholds[level + 1]) level++;
	const doubtful = x - thresholds[level] < DOUBT || thresholds[level + 1] - x < DOUBT;
	return doubtful ? levelOf(stretch.forward(x), quantization) : level;
}

/** Tables made, by stretch and quantization, and how often they were asked for; a workflow uses one or two. */
const made = new Map<string, { table: LevelTable | undefined; uses: number }>();
const MAX_KEPT = 16;

/**
 * The table of a stretch, made once and kept; made finer when it is asked for often.
 *
 * @returns undefined when the curve is too flat somewhere for the table to be trusted.
 */
export function levelTableOf(stretch: Stretch, quantization: Quantization): LevelTable | undefined {
	const key = `${quantization.steps} ${quantization.top} ${JSON.stringify(stretch)}`;
	const known = made.get(key);
	if (!known) {
		if (made.size >= MAX_KEPT) made.clear();
		const table = makeTable(stretchOf(stretch), quantization, FEW_BINS);
		made.set(key, { table, uses: 1 });
		return table;
	}
	if (++known.uses === OFTEN) known.table = makeTable(stretchOf(stretch), quantization, BIN_COUNT);
	return known.table;
}

function makeTable(
	stretch: StretchFunction,
	quantization: Quantization,
	binsPerUnit: number,
): LevelTable | undefined {
	const { steps, top } = quantization;
	const thresholds = new Float64Array(top + 2);
	thresholds[0] = -Infinity;
	thresholds[top + 1] = Infinity;
	for (let level = 1; level <= top; level++) {
		const x = stretch.inverse(level / steps);
		const clear =
			x >= thresholds[level - 1] &&
			levelOf(stretch.forward(Math.max(0, x - DOUBT / 2)), quantization) < level &&
			levelOf(stretch.forward(Math.min(1, x + DOUBT / 2)), quantization) >= level;
		if (!clear) return undefined;
		thresholds[level] = x;
	}
	const range = { least: 0, greatest: 1, isClipped: true, binsPerUnit, doubt: DOUBT };
	return { curve: curveTable(thresholds, range), stretch, quantization };
}
