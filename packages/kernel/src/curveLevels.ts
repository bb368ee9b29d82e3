import { kernel } from './kernel';
import { levelsOfRows, type ByteLevels, type ImageRows } from './levelsOfRows';

/** The levels of a curve by table: where each begins on the scale x = (value − offset) / scale. */
export interface Curve {
	readonly offset: number;
	readonly scale: number;
	readonly table: CurveTable;
	/** The level of one x itself, asked for where the table can't tell. */
	readonly levelOf: (x: number) => number;
}

/** Fraction of a bin by which x may lie outside the bin that it is assigned to. */
export const BIN_MARGIN = 1 / 32;

/** Levels of a curve between two x. */
export interface CurveTable {
	/** The first bin begins here. */
	readonly least: number;
	readonly greatest: number;
	/** Whether values outside are taken as these two; else `levelOf` is asked. */
	readonly isClipped: boolean;
	readonly binsPerUnit: number;
	/**
	 * Level of each bin, at most 32,769 of them; where another one begins in it or nearer than {@link BIN_MARGIN},
	 * the complement (`~`) of the lowest.
	 */
	readonly bins: Int16Array;
	/** x at which each level begins: −∞, then ascending; +∞ after the last, the 256th at most. */
	readonly thresholds: Float64Array;
	/** Nearer than this to a threshold `levelOf` is asked. */
	readonly doubt: number;
}

/** Between these the reciprocal of a scale is as exact as any float64. */
const MIN_SCALE = 1e-290;
const MAX_SCALE = 1e290;

/** Levels on a curve, a byte each; else like `linearLevels`. Undefined for the least and the greatest scales too. */
export function curveLevels(
	rows: ImageRows,
	{ offset, scale, table, levelOf }: Curve,
	flipped: boolean,
): ByteLevels | undefined {
	const { run } = kernel();
	loadTable(table);
	const { least, greatest, isClipped, binsPerUnit, doubt } = table;
	if (!(scale > MIN_SCALE && scale < MAX_SCALE)) return undefined;
	const { width } = rows;
	return levelsOfRows(rows, flipped, (count, turned) => {
		const doubtful = run.binnedLevels(
			width,
			count,
			turned,
			offset,
			scale,
			isClipped ? 1 : 0,
			least,
			greatest,
			binsPerUnit,
			doubt,
		);
		const doubts = doubtful > 0 ? places() : [];
		for (let i = 0; i < doubtful; i++) {
			const place = doubts[i];
			const y = Math.floor(place / width);
			const to = (turned ? count - 1 - y : y) * width + (place - y * width);
			const x = (valueAt(place) - offset) / scale;
			setLevel(to, levelOf(isClipped ? Math.min(Math.max(x, least), greatest) : x));
		}
	});
}

/** The table that is in the kernel's memory. */
let loaded: CurveTable | undefined;

function loadTable(table: CurveTable): void {
	if (loaded === table) return;
	const { at, bytes, float64 } = kernel();
	new Int16Array(bytes.buffer).set(table.bins, at.BINS / 2);
	float64.set(table.thresholds, at.THRESHOLDS / 8);
	loaded = table;
}

/** Places of doubtful pixels, as `binnedLevels` left them. */
function places(): Uint32Array {
	const { at, bytes } = kernel();
	return new Uint32Array(bytes.buffer, at.OUTPUT);
}

function valueAt(place: number): number {
	const { at, float64 } = kernel();
	return float64[at.PIXELS / 8 + place];
}

function setLevel(index: number, level: number): void {
	const { at, bytes } = kernel();
	bytes[at.TOKENS + index] = level;
}
