import { measureText } from '../draw';
import type { Position, Tick } from './Ticks';

/** Most ticks tried. */
const MAX_TICKS = 12;
/** An axis with fewer numbers has no scale that one could read. */
const MIN_LABELS = 2;
/** Nor has one with more room than this for each number, in font sizes. */
const MAX_ROOM = 14;

/** Ticks with those labels that have room; how many these are. */
interface Labeled {
	readonly ticks: Tick[];
	readonly labels: number;
}

/**
 * The ticks of the finest step whose labels stand apart, along a horizontal axis. Where that leaves few
 * for its length, finer ticks of which every second has a number.
 *
 * @param ticksOf - Ticks for about that many of them. @param size - Font size.
 * @param room - First and last pixel that labels may take: labels beyond it are left out.
 * @param mostLabels - @default no more than have room
 * @returns Ticks in order; those without room for a label have an empty one.
 */
export function fittingTicks(
	ticksOf: (count: number) => readonly Tick[],
	position: Position,
	size: number,
	room: readonly [number, number],
	mostLabels = Infinity,
): Tick[] {
	const widths = new Map<string, number>();
	const widthOf = (label: string): number => {
		const width = widths.get(label) ?? measureText(label, size);
		widths.set(label, width);
		return width;
	};
	/** @returns `undefined` if labels would touch. */
	const labeled = (all: readonly Tick[], every: number, first: number): Labeled | undefined => {
		let end = -Infinity;
		let labels = 0;
		let before: Tick | undefined;
		const ticks: Tick[] = [];
		for (const [i, tick] of all.entries()) {
			const label = tick.labelAfter?.(before) ?? tick.label;
			const half = widthOf(label) / 2;
			const middle = position(tick.value);
			const fits = middle - half >= room[0] && middle + half <= room[1];
			const isShown = fits && i % every === first;
			ticks.push(isShown ? { ...tick, label } : { ...tick, label: '' });
			if (!isShown) continue;
			if (middle - half - end < size * 1.3) return undefined;
			end = middle + half;
			if (++labels > mostLabels) return undefined;
			before = tick;
		}
		return { ticks, labels };
	};
	let best: Labeled = { ticks: [], labels: 0 };
	for (let count = 1; count <= MAX_TICKS; count++) {
		const found = labeled(ticksOf(count), 1, 0);
		if (found && found.labels >= best.labels) best = found;
	}
	const fewest = Math.max(MIN_LABELS, Math.floor((room[1] - room[0]) / (size * MAX_ROOM)));
	for (let count = 1; count <= MAX_TICKS && best.labels < fewest; count++)
		for (const first of [0, 1]) {
			const found = labeled(ticksOf(count), 2, first);
			if (found && found.labels > best.labels) best = found;
		}
	return best.ticks;
}
