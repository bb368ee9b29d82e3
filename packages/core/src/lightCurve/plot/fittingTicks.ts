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
	const wantedGap = size * 1.3;
	let best: Tick[] = [];
	for (let count = 1; count <= MOST; count++) {
		const ticks = withinRoom(ticksOf(count), position, size, room);
		const labelled = ticks.filter(({ label }) => label !== '');
		const apart = labelled.every(
			(tick, i) =>
				i === 0 ||
				leftOf(tick, position, size) - rightOf(labelled[i - 1], position, size) >= wantedGap,
		);
		const better = labelled.length >= best.filter(({ label }) => label !== '').length;
		if (apart && better) best = ticks;
	}
	return best;
}

function withinRoom(
	ticks: readonly Tick[],
	position: Position,
	size: number,
	[first, last]: readonly [number, number],
): Tick[] {
	return ticks.map((tick) => {
		const isInside = leftOf(tick, position, size) >= first && rightOf(tick, position, size) <= last;
		return isInside ? tick : { ...tick, label: '' };
	});
}

function leftOf({ value, label }: Tick, position: Position, size: number): number {
	return position(value) - measureText(label, size) / 2;
}

function rightOf({ value, label }: Tick, position: Position, size: number): number {
	return position(value) + measureText(label, size) / 2;
}
