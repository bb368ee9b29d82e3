import type { Grid } from '../../grid';
import type { Limits } from '../interval';
import { stretchOf, type Stretch } from '../stretch';
import { levelAt, levelTableOf } from './LevelTable';
import { levelOf, type Quantization } from './Quantization';

/**
 * Nearer than this to a whole level the division itself decides; a product differs from it by three
 * roundings, 1e-13 of a level at most.
 */
const DOUBT = 1e-9;

/** How pixels become levels without smoothing. */
export interface ByteLeveling {
	readonly limits: Limits;
	readonly stretch: Stretch;
	/** Of at most 256 levels. */
	readonly quantization: Quantization;
	/** Whether row 0 of the grid becomes the last row of the result. */
	readonly flipped: boolean;
}

/**
 * Clip, stretch, quantise and turn upside down in one pass: the same levels as `levelsOfGrid` gives, one
 * byte each.
 *
 * @returns undefined when a pixel is NaN, for which a byte has no level left.
 */
export function byteLevels(grid: Grid, leveling: ByteLeveling): Uint8Array | undefined {
	const { width, height } = grid;
	const levels = new Uint8Array(width * height);
	const write = rowWriter(leveling);
	for (let y = 0; y < height; y++) {
		const to = leveling.flipped ? (height - 1 - y) * width : y * width;
		if (!write(grid.data, y * width, levels, to, width)) return undefined;
	}
	return levels;
}

/** Writes the levels of `count` pixels; false when one of them is NaN. */
type RowWriter = (
	data: Float64Array,
	from: number,
	levels: Uint8Array,
	to: number,
	count: number,
) => boolean;

function rowWriter({ limits, stretch, quantization }: ByteLeveling): RowWriter {
	const range = limits.vmax - limits.vmin;
	if (range === 0 || stretch.name === 'linear') return linearWriter(limits, stretch, quantization);
	const { vmin } = limits;
	const table = levelTableOf(stretch, quantization);
	const { forward } = stretchOf(stretch);
	return (data, from, levels, to, count) => {
		for (let i = 0; i < count; i++) {
			const ratio = (data[from + i] - vmin) / range;
			if (ratio !== ratio) return false;
			const x = ratio < 0 ? 0 : ratio > 1 ? 1 : ratio;
			levels[to + i] = table ? levelAt(x, table) : levelOf(forward(x), quantization);
		}
		return true;
	};
}

/** The straight line, and limits that are equal: there every pixel is 0 before the stretch. */
function linearWriter(
	{ vmin, vmax }: Limits,
	stretch: Stretch,
	quantization: Quantization,
): RowWriter {
	const { steps, top } = quantization;
	const range = vmax - vmin;
	if (range === 0) {
		const level = levelOf(stretchOf(stretch).forward(0), quantization);
		return (data, from, levels, to, count) => {
			for (let i = from; i < from + count; i++) if (data[i] !== data[i]) return false;
			levels.fill(level, to, to + count);
			return true;
		};
	}
	const perLevel = steps / range;
	return (data, from, levels, to, count) => {
		for (let i = 0; i < count; i++) {
			const above = data[from + i] - vmin;
			const near = above * perLevel;
			let level = near | 0;
			const part = near - level;
			// Multiplying is quicker than dividing, and only near a whole level can it tell another one.
			if (!(part > DOUBT && part < 1 - DOUBT)) {
				const x = above / range;
				if (x !== x) return false;
				level = levelOf(x, quantization);
			}
			levels[to + i] = level > top ? top : level;
		}
		return true;
	};
}
