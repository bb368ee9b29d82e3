import { measureText } from '../../draw';
import type { Position, Tick } from './Ticks';

/** Most ticks tried. */
const MOST = 12;

/**
 * The ticks of the finest step whose labels stand apart, along a horizontal axis.
 *
 * @param ticksOf - Ticks for about that many of them. @param size - Font size.
 * @param room - First and last pixel that labels may take: labels beyond it are left out.
 * @returns Ticks in order; those without room for a label have an empty one.
 */
export function fittingTicks(
	ticksOf: (count: number) => readonly Tick[],
	position: Position,
	size: number,
	room: readonly [number, number],
): Tick[] {
	const widths = new Map<string, number>();
	const widthOf = (label: string): number => {
		const width = widths.get(label) ?? measureText(label, size);
		widths.set(label, width);
		return width;
	};
	let best: Tick[] = [];
	let mostLabels = 0;
	for (let count = 1; count <= MOST; count++) {
		let end = -Infinity;
		let labels = 0;
		let isApart = true;
		const ticks = ticksOf(count).map((tick) => {
			const label = labels === 0 ? (tick.firstLabel ?? tick.label) : tick.label;
			const half = widthOf(label) / 2;
			const middle = position(tick.value);
			if (middle - half < room[0] || middle + half > room[1]) return { ...tick, label: '' };
			isApart &&= middle - half - end >= size * 1.3;
			end = middle + half;
			labels++;
			return { ...tick, label };
		});
		if (isApart && labels >= mostLabels) [best, mostLabels] = [ticks, labels];
	}
	return best;
}
