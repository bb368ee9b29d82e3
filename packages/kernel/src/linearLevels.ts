import { kernel } from './kernel';
import { levelsOfRows, type ByteLevels, type ImageRows } from './levelsOfRows';

/** A straight line from values to levels: min(trunc(steps · (value − vmin) / range), top), 0 below vmin. */
export interface Line {
	readonly vmin: number;
	/** Finite, not 0. */
	readonly range: number;
	readonly steps: number;
	/** At most 255. */
	readonly top: number;
}

/**
 * Levels on a straight line, a byte each.
 *
 * @param flipped - Whether row 0 becomes the last row.
 * @returns Undefined where a row is longer than the kernel's memory.
 */
export function linearLevels(
	rows: ImageRows,
	{ vmin, range, steps, top }: Line,
	flipped: boolean,
): ByteLevels | undefined {
	const { run } = kernel();
	return levelsOfRows(rows, flipped, (count, turned) =>
		run.linearLevels(rows.width, count, turned, vmin, range, steps, top),
	);
}
