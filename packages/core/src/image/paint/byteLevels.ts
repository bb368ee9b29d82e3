import { type ByteLevels, curveLevels, linearLevels } from '@fink/kernel';
import { gridPixels, type Grid } from '../../grid';
import type { Limits } from '../interval';
import type { Stretch } from '../stretch';
import { levelTableOf } from './LevelTable';
import { levelOf, type Quantization } from './Quantization';

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
 * Clip, stretch, quantize and turn upside down in one pass: the same levels as `levelsOfGrid` gives, one
 * byte each.
 *
 * @returns undefined where neither a line nor a table gives the levels.
 */
export function byteLevels(
	grid: Grid,
	{ limits, stretch, quantization, flipped }: ByteLeveling,
): ByteLevels | undefined {
	const { width, height } = grid;
	const rows = { width, height, pixels: gridPixels(grid) };
	const { vmin, vmax } = limits;
	const range = vmax - vmin;
	if (range === 0 || !Number.isFinite(range)) return undefined;
	if (stretch.name === 'linear')
		return linearLevels(rows, { vmin, range, ...quantization }, flipped);
	const table = levelTableOf(stretch, quantization);
	if (table === undefined) return undefined;
	const exactly = (x: number) => levelOf(table.stretch.forward(x), quantization);
	const curve = { offset: vmin, scale: range, table: table.curve, levelOf: exactly };
	return curveLevels(rows, curve, flipped);
}
