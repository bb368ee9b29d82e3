import { unitFor } from '../../image';
import type { PanelBar } from '../preparePanel';

/** More are never needed: each time, the unit is off by about a third of what it was off before. */
const MAX_TIMES = 12;
const CLOSE_ENOUGH = 0.005;

/**
 * The unit of a layout of panels with color bars, in which numbers can be read where all of it is shown 360 pixels wide.
 * Larger numbers make wider bars, and these a wider layout, so it is approached step by step.
 *
 * @param columns - Panels in one row. @param width - Of the pictures without bars.
 */
export function unitWithBars(
	bars: ReadonlyArray<PanelBar | undefined>,
	columns: number,
	width: number,
): number {
	let unit = unitFor(columns, width);
	for (let i = 0; i < MAX_TIMES; i++) {
		const widest = Math.max(width, ...bars.map((bar) => bar?.widthIn(unit) ?? 0));
		const next = unitFor(columns, widest);
		if (Math.abs(next - unit) < CLOSE_ENOUGH * next) return next;
		unit = next;
	}
	return unit;
}
